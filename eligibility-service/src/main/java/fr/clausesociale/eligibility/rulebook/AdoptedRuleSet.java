package fr.clausesociale.eligibility.rulebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rule set that an administrator put in force, as it was written. Never changed, never taken away. */
@Entity
@Table(name = "rule_set")
class AdoptedRuleSet {

    @Id
    private String version;

    private String text;

    @Column(name = "adopted_by")
    private String adoptedBy;

    @Column(name = "adopted_at")
    private Instant adoptedAt;

    protected AdoptedRuleSet() {}

    AdoptedRuleSet(String version, String text, String adoptedBy, Instant adoptedAt) {
        this.version = version;
        this.text = text;
        this.adoptedBy = adoptedBy;
        this.adoptedAt = adoptedAt;
    }

    String text() {
        return text;
    }
}
