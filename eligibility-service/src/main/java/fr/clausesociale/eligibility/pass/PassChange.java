package fr.clausesociale.eligibility.pass;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One change of the course of a PASS IAE. Never edited: what follows is recorded after it; only whom it belongs to may turn out otherwise. */
@Entity
@Table(name = "pass_change")
public class PassChange {

    /** What happened to the PASS. */
    public enum Kind {
        /** Its days are not counted; its end moves by as many. */
        SUSPENSION,
        /** It goes on from the day after its end. */
        PROLONGATION,
        /** It ends earlier than it would have. */
        EARLY_END
    }

    /**
     * @param from first day of the change
     * @param until last day of a suspension; else the new last day of the PASS
     * @param endsOn last day of the PASS after it
     */
    public record Course(Kind kind, LocalDate from, LocalDate until, LocalDate endsOn) {}

    @Id
    private UUID id;

    /** Whom it belongs to. */
    @Column(name = "beneficiary_id")
    private UUID beneficiaryId;

    /** The pseudonym that it was recorded under and is told under, where it belongs to another since. */
    @Column(name = "recorded_under")
    private UUID recordedUnder;

    @Column(name = "pass_start")
    private LocalDate passStart;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String organisation;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PassChange() {}

    PassChange(UUID beneficiaryId, LocalDate passStart, Course course, String organisation, String by, Instant now) {
        this.id = Ids.next();
        this.beneficiaryId = beneficiaryId;
        this.passStart = passStart;
        this.kind = course.kind();
        this.fromDay = course.from();
        this.untilDay = course.until();
        this.endsOn = course.endsOn();
        this.organisation = organisation;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    /** Whoever it was recorded of and somebody else are two again, and it is the other one's. */
    void belongsTo(UUID person) {
        UUID recorded = recordedUnder();
        recordedUnder = person.equals(recorded) ? null : recorded;
        beneficiaryId = person;
    }

    /** The pseudonym that it is told under. */
    UUID recordedUnder() {
        return recordedUnder == null ? beneficiaryId : recordedUnder;
    }

    LocalDate passStart() {
        return passStart;
    }

    public Course course() {
        return new Course(kind, fromDay, untilDay, endsOn);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
