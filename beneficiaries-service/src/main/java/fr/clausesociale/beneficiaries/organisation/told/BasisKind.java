package fr.clausesociale.beneficiaries.organisation.told;

/** By what an organisation acts. */
public enum BasisKind {
    LAW,
    AGREEMENT,
    DELEGATION,
    PUBLIC_CONTRACT,
    OTHER
}
