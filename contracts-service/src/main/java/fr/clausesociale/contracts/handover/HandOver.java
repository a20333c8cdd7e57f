package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.proposal.Proposal;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** One structure hands the following of a contract, or of a part of it, to another. */
@Entity
@Table(name = "hand_over")
class HandOver extends Proposal {

    private UUID contractId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Place part;

    private Instant inForceAt;

    protected HandOver() {}

    HandOver(UUID contractId, HandOverRequest told, String former, String by, Instant now) {
        super(former, told.to(), told.on(), told.reason(), by, now);
        this.contractId = contractId;
        this.part = told.place();
    }

    @Override
    protected ProblemCode decided() {
        return HandOverProblem.HAND_OVER_DECIDED;
    }

    void takeEffect(Instant now) {
        inForce();
        inForceAt = now;
    }

    UUID contractId() {
        return contractId;
    }

    /** The place of the part, null where it is of the contract. */
    Place part() {
        return part;
    }

    Instant inForceAt() {
        return inForceAt;
    }
}
