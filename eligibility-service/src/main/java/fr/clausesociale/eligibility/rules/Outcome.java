package fr.clausesociale.eligibility.rules;

/** What a decision says. Ordered from the worst to the best for the person. */
public enum Outcome {
    NOT_ELIGIBLE,
    MORE_INFORMATION,
    ELIGIBLE
}
