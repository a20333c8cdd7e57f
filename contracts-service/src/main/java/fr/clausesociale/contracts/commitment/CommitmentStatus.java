package fr.clausesociale.contracts.commitment;

/**
 * How a promise stands. Until it is closed only what was achieved decides: nothing, a part or all of it. That it was not
 * kept, or need not be, is said by closing it.
 */
public enum CommitmentStatus {
    OPEN,
    PARTLY_KEPT,
    KEPT,
    NOT_KEPT,
    WAIVED
}
