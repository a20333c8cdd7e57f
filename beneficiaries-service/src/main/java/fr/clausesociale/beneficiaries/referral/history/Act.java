package fr.clausesociale.beneficiaries.referral.history;

/** What who referred did with a referral. */
public enum Act {
    RECEIVED,
    /** Completed or corrected. */
    UPDATED,
    /** Declared again, of a later day: a right had run out or was about to. */
    RENEWED,
    WITHDRAWN
}
