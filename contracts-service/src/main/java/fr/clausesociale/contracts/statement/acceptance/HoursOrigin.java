package fr.clausesociale.contracts.statement.acceptance;

/** Where the figure of accepted hours comes from: figures can leave out what nobody counted. */
public enum HoursOrigin {
    /** Told as worked. */
    DECLARED,
    /** Converted from an amount that was invoiced. */
    ESTIMATED,
    /** Taken over from another system as they stood there. */
    TAKEN_OVER
}
