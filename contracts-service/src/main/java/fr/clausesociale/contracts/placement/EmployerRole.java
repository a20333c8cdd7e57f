package fr.clausesociale.contracts.placement;

/** What the employer is to the contract. */
enum EmployerRole {
    CONTRACTOR,
    CO_CONTRACTOR,
    SUBCONTRACTOR,
    PROVIDER,
    NOT_STATED
}
