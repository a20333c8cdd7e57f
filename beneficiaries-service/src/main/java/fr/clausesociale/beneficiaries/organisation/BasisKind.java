package fr.clausesociale.beneficiaries.organisation;

/** By what an organisation acts. */
enum BasisKind {
    LAW,
    AGREEMENT,
    DELEGATION,
    PUBLIC_CONTRACT,
    OTHER
}
