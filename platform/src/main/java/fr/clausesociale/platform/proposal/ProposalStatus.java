package fr.clausesociale.platform.proposal;

/** How far a proposal has come. */
public enum ProposalStatus {
    /** By one side; the other has not answered yet. */
    PROPOSED,
    /** By both sides, or decided by an administrator; its day has not come yet. */
    AGREED,
    /** By one side, or overtaken by another proposal. */
    REFUSED,
    /** The successor has what the former had. */
    IN_FORCE
}
