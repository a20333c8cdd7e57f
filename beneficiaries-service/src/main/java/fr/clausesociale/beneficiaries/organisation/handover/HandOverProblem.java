package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a hand-over. The sentences are in {@code messages/}. */
public enum HandOverProblem implements ProblemCode {
    HAND_OVER_FROM_UNKNOWN(422),
    HAND_OVER_TO_UNKNOWN(422),
    HAND_OVER_TO_SAME(422),
    HAND_OVER_TOO_EARLY(422),
    HAND_OVER_OPEN(409),
    HAND_OVER_DECIDED(409),
    HAND_OVER_OVERTAKEN(409);

    private final int status;

    HandOverProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
