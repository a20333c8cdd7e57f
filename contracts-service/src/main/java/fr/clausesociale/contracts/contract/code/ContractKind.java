package fr.clausesociale.contracts.contract.code;

/** What kind of contract (nature du contrat). */
public enum ContractKind {
    PUBLIC_CONTRACT,
    FRAMEWORK_AGREEMENT,
    SUBSEQUENT_CONTRACT,
    PARTNERSHIP_CONTRACT,
    DEFENCE_CONTRACT,
    CONCESSION,
    NOT_STATED
}
