package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.terms.Place;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** One structure hands the following of a contract, or of a part of it, to another: proposed, agreed or refused, in force. */
@Entity
@Table(name = "hand_over")
class HandOver {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID contractId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Place part;

    @Enumerated(EnumType.STRING)
    private HandOverStatus status;

    private String former;
    private String successor;
    private LocalDate effectiveOn;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;
    private Instant inForceAt;

    protected HandOver() {}

    static HandOver proposed(UUID contractId, HandOverRequest told, String former, String by, Instant now) {
        HandOver proposal = new HandOver();
        proposal.id = Ids.next();
        proposal.contractId = contractId;
        proposal.part = told.place();
        proposal.status = HandOverStatus.PROPOSED;
        proposal.former = former;
        proposal.successor = told.to();
        proposal.effectiveOn = told.on();
        proposal.reason = told.reason();
        proposal.proposedBy = by;
        proposal.proposedAt = now;
        return proposal;
    }

    /** @param day the first day, where that is later than was proposed: months that are over stay with who followed in them */
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

    long version() {
        return version;
    }

    UUID contractId() {
        return contractId;
    }

    /** The place of the part, null where it is of the contract. */
    Place part() {
        return part;
    }

    HandOverStatus status() {
        return status;
    }

    /** Who followed when it was proposed, null: nobody by name. */
    String former() {
        return former;
    }

    String successor() {
        return successor;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decisionReason() {
        return decisionReason;
    }

    Instant inForceAt() {
        return inForceAt;
    }
}
