package fr.clausesociale.contracts.handover;

/** How far a hand-over has come. */
enum HandOverStatus {
    /** By one side; the other has not answered yet. */
    PROPOSED,
    /** By both sides, or decided by an administrator; its day has not come yet. */
    AGREED,
    /** By one side, or overtaken by another hand-over. */
    REFUSED,
    /** The successor follows. */
    IN_FORCE
}
