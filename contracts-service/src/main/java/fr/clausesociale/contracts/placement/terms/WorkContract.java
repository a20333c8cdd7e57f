package fr.clausesociale.contracts.placement.terms;

/** Kind of contrat de travail; none for a self-employed person (EITI). */
public enum WorkContract {
    PERMANENT,
    FIXED_TERM,
    CDDI,
    TEMPORARY,
    PROFESSIONALISATION,
    APPRENTICESHIP,
    OTHER,
    NOT_STATED
}
