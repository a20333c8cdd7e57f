package fr.clausesociale.contracts.placement;

/** Kind of contrat de travail; none for a self-employed person (EITI). */
enum WorkContract {
    PERMANENT,
    FIXED_TERM,
    CDDI,
    TEMPORARY,
    PROFESSIONALISATION,
    APPRENTICESHIP,
    OTHER,
    NOT_STATED
}
