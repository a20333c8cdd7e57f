package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.terms.Place;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** One structure hands the following of a contract, or of a part of it, to another. */
@Entity
@Table(name = "hand_over")
public class HandOver {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Proposal proposal;

    private UUID contractId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Place part;

    private Instant inForceAt;

    protected HandOver() {}

    HandOver(UUID contractId, HandOverRequest told, String former, String by, Instant now) {
        this.id = Ids.next();
        this.proposal = new Proposal(former, told.to(), told.on(), told.reason(), by, now);
        this.contractId = contractId;
        this.part = told.place();
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

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Proposal proposal() {
        return proposal;
    }

    public UUID contractId() {
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
