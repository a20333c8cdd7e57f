package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody decided whether two pseudonyms are one person: each time, and why. */
@Entity
@Table(name = "match_decision")
public class MatchDecision {

    @Id
    private UUID id;

    private UUID pairId;

    @Enumerated(EnumType.STRING)
    private MatchPair.Status decision;

    private String reason;
    private String decidedBy;
    private String organisation;
    private Instant decidedAt;

    protected MatchDecision() {}

    /**
     * @param by subject of the token of whoever decided
     * @param organisation SIRET of theirs, or null
     */
    MatchDecision(
            UUID pair, MatchPair.Status decision, String reason, String by, String organisation, Instant decidedAt) {
        this.id = Ids.next();
        this.pairId = pair;
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = by;
        this.organisation = organisation;
        this.decidedAt = decidedAt;
    }

    public MatchPair.Status decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    public String organisation() {
        return organisation;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
