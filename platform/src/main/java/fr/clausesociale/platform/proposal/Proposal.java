package fr.clausesociale.platform.proposal;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.ProblemCode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That one organisation passes something on to another from a day on: proposed by a side, agreed or refused by the other, in force
 * on its day. What is passed on is said by the entity that it is embedded in; the one place of its states.
 */
@Embeddable
public class Proposal {

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
    public Proposal(String former, String successor, LocalDate effectiveOn, String reason, String by, Instant now) {
        this.status = ProposalStatus.PROPOSED;
        this.former = former;
        this.successor = successor;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /**
     * @param day the first day, where that is later than was proposed: what is over stays with who had it then
     * @param decided what is wrong where it was decided before
     */
    public void agree(String by, LocalDate day, Instant now, ProblemCode decided) {
        require(ProposalStatus.PROPOSED, decided);
        decide(ProposalStatus.AGREED, by, now);
        effectiveOn = day;
    }

    /** Once it is agreed it is no more to be refused, as others act on it. */
    public void refuse(String by, String because, Instant now, ProblemCode decided) {
        require(ProposalStatus.PROPOSED, decided);
        decide(ProposalStatus.REFUSED, by, now);
        decisionReason = because;
    }

    /** What was agreed ahead can still be refused until its day. */
    public void refuseUntilItsDay(String by, String because, Instant now, ProblemCode decided) {
        if (status != ProposalStatus.AGREED) {
            require(ProposalStatus.PROPOSED, decided);
        }
        decide(ProposalStatus.REFUSED, by, now);
        decisionReason = because;
    }

    public void inForce(ProblemCode decided) {
        require(ProposalStatus.AGREED, decided);
        status = ProposalStatus.IN_FORCE;
    }

    private void decide(ProposalStatus became, String by, Instant now) {
        status = became;
        decidedBy = by;
        decidedAt = now;
    }

    private void require(ProposalStatus expected, ProblemCode decided) {
        if (status != expected) {
            throw Problem.of(decided, status.name());
        }
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
