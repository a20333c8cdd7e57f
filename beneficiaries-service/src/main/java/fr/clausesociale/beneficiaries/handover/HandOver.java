package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.organisation.handover.HandOverProblem;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.proposal.Proposal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One structure hands the following of a person to another. */
@Entity(name = "PersonHandOver")
@Table(name = "person_hand_over")
class HandOver extends Proposal {

    private UUID beneficiaryId;
    private Instant inForceAt;

    protected HandOver() {}

    HandOver(UUID beneficiary, HandOverRequest told, String former, String by, Instant now) {
        super(former, told.to(), told.on(), told.reason(), by, now);
        beneficiaryId = beneficiary;
    }

    @Override
    protected ProblemCode decided() {
        return HandOverProblem.HAND_OVER_DECIDED;
    }

    void takeEffect(Instant now) {
        inForce();
        inForceAt = now;
    }

    /** Counted from one, as others are told. */
    @Override
    public long version() {
        return super.version() + 1;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    HandOverView view() {
        return new HandOverView(
                id(),
                version(),
                status(),
                beneficiaryId,
                former(),
                successor(),
                effectiveOn(),
                reason(),
                proposedBy(),
                proposedAt(),
                decidedBy(),
                decidedAt(),
                decisionReason(),
                inForceAt);
    }
}
