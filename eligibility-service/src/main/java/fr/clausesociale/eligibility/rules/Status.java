package fr.clausesociale.eligibility.rules;

/** What a rule set says of one of its criteria. */
public enum Status {
    SATISFIED,
    /** Something has to be provided before it can be judged. */
    MISSING,
    FAILED,
    /** Nobody said that it holds. */
    NOT_CLAIMED
}
