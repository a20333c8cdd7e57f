package fr.clausesociale.contracts.obligation.ledger;

/** How an obligation stands on a day (DOMAIN H38). NOT_OWED: an incentive owes nothing; NOTHING_DUE: nothing yet. */
public enum ObligationStatus {
    NOT_OWED,
    NOTHING_DUE,
    NOT_STARTED,
    IN_PROGRESS,
    REACHED,
    EXCEEDED,
    NOT_REACHED,
    WAIVED,
    SUSPENDED,
    /** Entered by mistake: it counts nowhere. */
    ANNULLED
}
