package fr.clausesociale.beneficiaries.person.matching;

/** What a comparison comes to. */
public enum Likeness {
    /** One person. */
    SAME,
    /** Somebody has to look. */
    POSSIBLE,
    /** Two people. */
    OTHER
}
