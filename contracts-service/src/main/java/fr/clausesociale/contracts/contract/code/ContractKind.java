package fr.clausesociale.contracts.contract.code;

/** What kind of contract (nature du contrat). */
public enum ContractKind {
    PUBLIC_CONTRACT,
    FRAMEWORK_AGREEMENT,
    SUBSEQUENT_CONTRACT,
    PARTNERSHIP_CONTRACT,
    DEFENCE_CONTRACT,
    CONCESSION,
    /** Between private parties (marché privé): the public procurement code does not govern it, and it is published nowhere. */
    PRIVATE_CONTRACT,
    NOT_STATED
}
