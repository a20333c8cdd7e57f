package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can go wrong with policies. The sentences are in {@code messages/}. */
enum PolicyProblem implements ProblemCode {
    POLICY_NAME_UNKNOWN(422),
    POLICY_VALUE_INVALID(422),
    POLICY_SCOPE_INVALID(422),
    POLICY_IN_PAST(422),
    POLICY_DATES_REVERSED(422),
    POLICY_ALREADY_SET(409);

    private final int status;

    PolicyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
