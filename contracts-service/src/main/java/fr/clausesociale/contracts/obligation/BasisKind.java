package fr.clausesociale.contracts.obligation;

/** How the hours owed are told. */
enum BasisKind {
    FIXED_HOURS,
    SHARE_OF_HOURS,
    HOURS_PER_AMOUNT
}
