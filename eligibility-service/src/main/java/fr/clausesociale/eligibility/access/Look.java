package fr.clausesociale.eligibility.access;

/** What somebody was shown. */
public enum Look {
    /** Whether and why the person is eligible: one decision, or all. */
    ELIGIBILITY_READ,
    /** Which outcome other rules would have: by pseudonym, without sensitive categories. */
    RULES_SIMULATED,
    /** All that is kept of the person, for the person. */
    PERSONAL_DATA_READ
}
