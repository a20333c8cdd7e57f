package fr.clausesociale.contracts.legal;

/** How a contract stands to the requirement of a social condition. */
enum LegalStatus {
    CONFORM,
    MISSING,
    DEROGATED,
    NOT_REQUIRED,
    /** Something that decides is not known. */
    UNDETERMINED
}
