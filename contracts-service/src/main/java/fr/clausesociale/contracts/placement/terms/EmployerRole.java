package fr.clausesociale.contracts.placement.terms;

/** What the employer is to the contract. */
public enum EmployerRole {
    CONTRACTOR,
    CO_CONTRACTOR,
    SUBCONTRACTOR,
    PROVIDER,
    NOT_STATED
}
