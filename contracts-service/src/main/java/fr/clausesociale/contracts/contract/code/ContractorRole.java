package fr.clausesociale.contracts.contract.code;

/** What part a holder has in the consortium (groupement). */
public enum ContractorRole {
    LEAD,
    CO_CONTRACTOR,
    SUBCONTRACTOR
}
