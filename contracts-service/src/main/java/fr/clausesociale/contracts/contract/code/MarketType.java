package fr.clausesociale.contracts.contract.code;

/** What is bought. Publishers do not say it; where it was read from the CPV, it is marked derived. */
public enum MarketType {
    WORKS,
    SERVICES,
    INTELLECTUAL_SERVICES,
    SUPPLIES,
    NOT_STATED
}
