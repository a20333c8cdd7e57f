package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.organisation.handover.HandOverProblem;
import fr.clausesociale.beneficiaries.organisation.handover.HandOverStatus;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One structure hands the following of a person to another: proposed, agreed or refused, in force. */
@Entity(name = "PersonHandOver")
@Table(name = "person_hand_over")
class HandOver {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID beneficiaryId;
    private String former;
    private String successor;
    private LocalDate effectiveOn;
    private String reason;

    @Enumerated(EnumType.STRING)
    private HandOverStatus status;

    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant inForceAt;

    protected HandOver() {}

    static HandOver proposed(UUID beneficiary, HandOverRequest told, String former, String by, Instant now) {
        HandOver proposal = new HandOver();
        proposal.id = Ids.next();
        proposal.beneficiaryId = beneficiary;
        proposal.former = former;
        proposal.successor = told.to();
        proposal.effectiveOn = told.on();
        proposal.reason = told.reason();
        proposal.status = HandOverStatus.PROPOSED;
        proposal.proposedBy = by;
        proposal.proposedAt = now;
        return proposal;
    }

    /** @param day the first day, where that is later than was proposed: nobody followed before both agreed */
    void agree(String by, LocalDate day, Instant now) {
        require(HandOverStatus.PROPOSED);
        status = HandOverStatus.AGREED;
        effectiveOn = day;
        decidedBy = by;
        decidedAt = now;
    }

    /** What was agreed ahead can still be refused until its day. */
    void refuse(String by, String because, Instant now) {
        if (status != HandOverStatus.AGREED) {
            require(HandOverStatus.PROPOSED);
        }
        status = HandOverStatus.REFUSED;
        decidedBy = by;
        decidedAt = now;
        decisionReason = because;
    }

    void takeEffect(Instant now) {
        require(HandOverStatus.AGREED);
        status = HandOverStatus.IN_FORCE;
        inForceAt = now;
    }

    private void require(HandOverStatus expected) {
        if (status != expected) {
            throw Problem.of(HandOverProblem.HAND_OVER_DECIDED, status.name());
        }
    }

    UUID id() {
        return id;
    }

    /** Counted from one, as others are told. */
    long version() {
        return version + 1;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    String former() {
        return former;
    }

    String successor() {
        return successor;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    HandOverStatus status() {
        return status;
    }

    HandOverView view() {
        return new HandOverView(
                id,
                version(),
                status,
                beneficiaryId,
                former,
                successor,
                effectiveOn,
                reason,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                inForceAt);
    }
}
