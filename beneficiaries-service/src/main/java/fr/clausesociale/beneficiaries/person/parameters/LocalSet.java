package fr.clausesociale.beneficiaries.person.parameters;

import fr.clausesociale.beneficiaries.person.matching.ParameterSet;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A parameter set that was made here, aside from the one in force. What it counts with never changes. */
@Entity
@Table(name = "local_matching_set")
public class LocalSet {

    @Id
    private int number;

    private int basedOn;

    /** As a shipped set is written. */
    private String content;

    private String madeBy;
    private String organisation;
    private String reason;
    private Instant madeAt;
    private Instant simulatedAt;

    /** Pairs that people decided to be two and that it would make one, when it was tried last. */
    private Integer contradicted;

    @Version
    private long version;

    protected LocalSet() {}

    LocalSet(ParameterSet set, int basedOn, String madeBy, String organisation, String reason, Instant madeAt) {
        this.number = set.number();
        this.basedOn = basedOn;
        this.content = String.join("\n", set.lines());
        this.madeBy = madeBy;
        this.organisation = organisation;
        this.reason = reason;
        this.madeAt = madeAt;
    }

    /** @param contradicted pairs that people decided to be two and that it would make one */
    public void simulated(int contradicted, Instant now) {
        this.contradicted = contradicted;
        this.simulatedAt = now;
    }

    ParameterSet set() {
        return ParameterSet.of(content.lines());
    }

    public int number() {
        return number;
    }

    /** Number of the set whose rates it starts from. */
    public int basedOn() {
        return basedOn;
    }

    public String reason() {
        return reason;
    }

    public Instant simulatedAt() {
        return simulatedAt;
    }

    /** Null where it was not tried. */
    public Integer contradicted() {
        return contradicted;
    }
}
