package fr.clausesociale.eligibility.ending;

import fr.clausesociale.eligibility.decision.Rights.Right;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a right ends soon, told once for each number of days that the rules name, and again of whom the right turned out to belong to. Never changed. */
@Entity
@Table(name = "reminder")
class Reminder {

    @Id
    private UUID id;

    @Column(name = "beneficiary_id")
    private UUID beneficiaryId;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "days_before")
    private int daysBefore;

    @Column(name = "right_ends_on")
    private LocalDate rightEndsOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Reminder() {}

    Reminder(Right right, int daysBefore, Instant recordedAt) {
        this.id = Ids.next();
        this.beneficiaryId = right.beneficiaryId();
        this.decisionId = right.decisionId();
        this.daysBefore = daysBefore;
        this.rightEndsOn = right.until();
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    UUID decisionId() {
        return decisionId;
    }

    int daysBefore() {
        return daysBefore;
    }

    LocalDate rightEndsOn() {
        return rightEndsOn;
    }

    /** The day from which it is time. */
    LocalDate since() {
        return rightEndsOn.minusDays(daysBefore);
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
