package fr.clausesociale.eligibility;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a request to this service. Sentences are in {@code messages/problems.properties}. */
public enum EligibilityProblem implements ProblemCode {
    UNKNOWN_CRITERION(422),
    NO_RULES_ON(422),
    VALID_FROM_IN_FUTURE(422),
    GROUNDS_REQUIRED(422),
    UNDER_MINIMUM_AGE(422);

    private final int status;

    EligibilityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
