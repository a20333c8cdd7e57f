package fr.clausesociale.beneficiaries.person.matching;

/** What of two people is compared. */
public enum Field {
    LAST_NAME,
    FIRST_NAMES,
    BIRTH_DATE,
    SEX,
    /** Commune and département of residence. */
    PLACE,
    /** Identifier at France Travail. */
    NUMBER
}
