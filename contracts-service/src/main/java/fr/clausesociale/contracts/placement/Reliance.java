package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.platform.problem.Problem;
import java.util.Objects;
import java.util.UUID;

/**
 * How a placement stands by the decision that it relies on, and what becomes of that when decisions change or somebody has to look.
 *
 * @param decisionId null as long as it relies on none
 * @param reviewReason why somebody has to look, null where nobody has to
 * @param ended whether the work is over
 */
record Reliance(PlacementStatus status, UUID decisionId, String reviewReason, boolean ended) {

    private static final String DECISION_CHANGED = "DECISION_CHANGED";
    private static final String CHANGED = "placement-changed";

    /** @param event what happened, as the name of an event */
    record Change(Reliance to, String event) {}

    /** By what the decisions say; null where nothing changes. */
    Change judged(Verdict verdict, boolean contradicted) {
        boolean holds = verdict.status() == PlacementStatus.ACTIVE && !contradicted;
        return switch (status) {
            case PENDING_ELIGIBILITY, REFUSED -> decided(verdict);
            case ANNULLED -> null;
            case ACTIVE, ENDED -> holds ? null : reviewed(DECISION_CHANGED);
            case REVIEW -> holds && forItsDecision() ? on(verdict).settled() : null;
        };
    }

    private Change decided(Verdict verdict) {
        UUID decision = verdict.decision() == null ? null : verdict.decision().id();
        boolean same = verdict.status() == status && Objects.equals(decision, decisionId);
        if (same || verdict.status() == PlacementStatus.PENDING_ELIGIBILITY) {
            return null;
        }
        if (verdict.status() != PlacementStatus.ACTIVE) {
            return new Change(new Reliance(verdict.status(), decision, reviewReason, ended), "placement-refused");
        }
        return ended // which was told before
                ? new Change(new Reliance(PlacementStatus.ENDED, decision, reviewReason, true), CHANGED)
                : new Change(
                        new Reliance(PlacementStatus.ACTIVE, decision, reviewReason, false), "placement-activated");
    }

    /**
     * What it relied on is a decision on somebody else after all: it relies on one of its own person's and, where there is none and
     * nothing was accepted for it yet, waits for one again.
     *
     * @param worked whether hours of it were accepted
     */
    Change lost(Verdict verdict, boolean worked) {
        boolean waits = verdict.status() == PlacementStatus.PENDING_ELIGIBILITY && !worked;
        if (status == PlacementStatus.ANNULLED || !waits && verdict.status() != PlacementStatus.ACTIVE) {
            return judged(verdict, false);
        }
        if (waits) {
            return new Change(new Reliance(PlacementStatus.PENDING_ELIGIBILITY, null, null, ended), CHANGED);
        }
        boolean open = status != PlacementStatus.REVIEW || forItsDecision();
        return open ? on(verdict).settled() : new Change(on(verdict), CHANGED);
    }

    /** Somebody has to look; null where it is so already, or nothing stands that could be looked at. */
    Change reviewed(String why) {
        return status == PlacementStatus.REVIEW && why.equals(reviewReason)
                        || status == PlacementStatus.REFUSED
                        || status == PlacementStatus.ANNULLED
                ? null
                : new Change(new Reliance(PlacementStatus.REVIEW, decisionId, why, ended), "placement-reviewed");
    }

    /** What somebody had to look for is over. */
    Change cleared(String why) {
        return status == PlacementStatus.REVIEW && why.equals(reviewReason) ? settled() : null;
    }

    /** A facilitator looked and found that it stands. */
    Change confirmed() {
        if (status != PlacementStatus.REVIEW) {
            throw Problem.of(ContractsProblem.PLACEMENT_NOT_IN_REVIEW, status);
        }
        return settled();
    }

    private boolean forItsDecision() {
        return DECISION_CHANGED.equals(reviewReason);
    }

    private Reliance on(Verdict verdict) {
        return new Reliance(status, verdict.decision().id(), reviewReason, ended);
    }

    private Change settled() {
        PlacementStatus stands = ended ? PlacementStatus.ENDED : PlacementStatus.ACTIVE;
        return new Change(new Reliance(stands, decisionId, null, ended), CHANGED);
    }
}
