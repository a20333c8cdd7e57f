package fr.clausesociale.beneficiaries.person;

/** What a referral's person is to the people already known. */
public enum Match {
    NEW,
    MATCHED,
    /** A new person, who may be one already known: somebody has to look. */
    POSSIBLE
}
