package fr.clausesociale.contracts.obligation.ledger;

/** How the hours owed are told. */
public enum BasisKind {
    FIXED_HOURS,
    SHARE_OF_HOURS,
    HOURS_PER_AMOUNT
}
