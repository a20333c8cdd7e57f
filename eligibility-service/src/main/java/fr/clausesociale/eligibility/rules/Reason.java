package fr.clausesociale.eligibility.rules;

/** Why a criterion is not met. */
public enum Reason {
    NOT_STARTED,
    ENDED,
    DURATION_TOO_SHORT,
    AGE_LIMIT_REACHED,
    AGE_NOT_REACHED,
    QUALIFIED,
    SUSPENDED,
    UNDER_MINIMUM_AGE
}
