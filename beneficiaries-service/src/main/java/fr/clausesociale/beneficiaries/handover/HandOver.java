package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.organisation.handover.HandOverProblem;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.proposal.Proposal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One structure hands the following of a person to another. */
@Entity(name = "PersonHandOver")
@Table(name = "person_hand_over")
class HandOver {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Proposal proposal;

    private UUID beneficiaryId;
    private Instant inForceAt;

    protected HandOver() {}

    HandOver(UUID beneficiary, HandOverRequest told, String former, String by, Instant now) {
        id = Ids.next();
        proposal = new Proposal(former, told.to(), told.on(), told.reason(), by, now);
        beneficiaryId = beneficiary;
    }

    /** @param day the first day, where that is later than was proposed */
    void agree(String by, LocalDate day, Instant now) {
        proposal.agree(by, day, now, HandOverProblem.HAND_OVER_DECIDED);
    }

    /** What was agreed ahead too, until its day. */
    void refuse(String by, String because, Instant now) {
        proposal.refuseUntilItsDay(by, because, now, HandOverProblem.HAND_OVER_DECIDED);
    }

    void takeEffect(Instant now) {
        proposal.inForce(HandOverProblem.HAND_OVER_DECIDED);
        inForceAt = now;
    }

    /** Counted from one, as others are told. */
    long version() {
        return version + 1;
    }

    UUID id() {
        return id;
    }

    Proposal proposal() {
        return proposal;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    HandOverView view() {
        return new HandOverView(
                id,
                version(),
                proposal.status(),
                beneficiaryId,
                proposal.former(),
                proposal.successor(),
                proposal.effectiveOn(),
                proposal.reason(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.decidedBy(),
                proposal.decidedAt(),
                proposal.decisionReason(),
                inForceAt);
    }
}
