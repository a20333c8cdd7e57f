package fr.clausesociale.contracts.commitment;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with commitments. The sentences are in {@code messages/}. */
enum CommitmentProblem implements ProblemCode {
    QUANTITY_MISSING(422),
    QUANTITY_NOT_WHOLE(422),
    QUANTITY_ZERO(422),
    UNIT_NOT_OF_KIND(422),
    PROGRAMME_MISSING(422),
    DUE_BEFORE_NOTIFICATION(422),
    COMMITMENT_KIND_FIXED(422),
    COMMITMENT_CLOSED(409),
    COMMITMENT_NOT_CLOSED(409),
    DATE_IN_FUTURE(422),
    DATE_BEFORE_NOTIFICATION(422),
    DATE_BEFORE_LAST(422),
    PROOF_MISSING(422),
    ACHIEVED_BELOW_ZERO(422),
    OUTCOME_MISSING(422),
    OUTCOME_AGAINST_FIGURES(422),
    CLOSURE_BY_FACILITATOR(403),
    WAIVER_DECISION_MISSING(422);

    private final int status;

    CommitmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
