package fr.clausesociale.platform.proposal;

import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That one organisation passes something on to another from a day on: proposed by a side, agreed or refused by the other, in force
 * on its day. What is passed on is said by what extends it; the one place of its states.
 */
@MappedSuperclass
public abstract class Proposal {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private String former;
    private String successor;
    private LocalDate effectiveOn;
    private String reason;
    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionReason;

    protected Proposal() {}

    /**
     * @param former who has it when it is proposed, null: nobody by name
     * @param effectiveOn the successor's first day
     * @param by SIRET of who proposes
     */
    protected Proposal(String former, String successor, LocalDate effectiveOn, String reason, String by, Instant now) {
        this.id = Ids.next();
        this.status = ProposalStatus.PROPOSED;
        this.former = former;
        this.successor = successor;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** What is wrong where it was decided before. */
    protected abstract ProblemCode decided();

    /** @param day the first day, where that is later than was proposed: what is over stays with who had it then */
    public void agree(String by, LocalDate day, Instant now) {
        require(ProposalStatus.PROPOSED);
        decide(ProposalStatus.AGREED, by, now);
        effectiveOn = day;
    }

    /** Once it is agreed it is no more to be refused, as others act on it. */
    public void refuse(String by, String because, Instant now) {
        require(ProposalStatus.PROPOSED);
        decide(ProposalStatus.REFUSED, by, now);
        decisionReason = because;
    }

    /** What was agreed ahead can still be refused until its day. */
    public void refuseUntilItsDay(String by, String because, Instant now) {
        if (status != ProposalStatus.AGREED) {
            require(ProposalStatus.PROPOSED);
        }
        decide(ProposalStatus.REFUSED, by, now);
        decisionReason = because;
    }

    protected void inForce() {
        require(ProposalStatus.AGREED);
        status = ProposalStatus.IN_FORCE;
    }

    private void decide(ProposalStatus became, String by, Instant now) {
        status = became;
        decidedBy = by;
        decidedAt = now;
    }

    private void require(ProposalStatus expected) {
        if (status != expected) {
            throw Problem.of(decided(), status.name());
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ProposalStatus status() {
        return status;
    }

    /** Who had it when it was proposed, null: nobody by name. */
    public String former() {
        return former;
    }

    public String successor() {
        return successor;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String reason() {
        return reason;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String decisionReason() {
        return decisionReason;
    }
}
