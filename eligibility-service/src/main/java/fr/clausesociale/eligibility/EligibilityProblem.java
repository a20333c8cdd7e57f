package fr.clausesociale.eligibility;

import fr.clausesociale.platform.problem.ProblemCode;

/** What can be wrong with a request to this service. Sentences are in {@code messages/problems.properties}. */
public enum EligibilityProblem implements ProblemCode {
    UNKNOWN_CRITERION(422),
    NO_RULES_ON(422),
    VALID_FROM_IN_FUTURE(422),
    GROUNDS_REQUIRED(422),
    UNDER_MINIMUM_AGE(422),
    RULE_SET_MODE_UNKNOWN(400),
    RULE_SET_FAULTY(422),
    RULE_SET_KNOWN(422),
    RULE_SET_NOT_AHEAD(422),
    RULE_SET_SAME_DAY(422),
    RULE_SET_UNKNOWN(422),
    RULE_SET_INCOMPLETE(422),
    ENDS_BEFORE_IT_BEGINS(422),
    SCOPE_OF_NOBODY(422),
    SCOPE_UNKNOWN(422),
    PASS_UNKNOWN(422),
    PASS_FROM_REQUIRED(422),
    PASS_DAY_OUTSIDE(422),
    PASS_CHANGE_TOO_LONG(422),
    PASS_CHANGE_TOO_LATE(422),
    PASS_SUSPENDED_ALREADY(422),
    CRITERION_TWICE(422),
    CRITERION_ASKS_ROUND(422),
    CHECK_PARAMETER_MISSING(422),
    CHECK_PARAMETER_NOT_TAKEN(422);

    private final int status;

    EligibilityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
