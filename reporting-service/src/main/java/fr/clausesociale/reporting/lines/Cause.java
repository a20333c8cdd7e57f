package fr.clausesociale.reporting.lines;

/** Why a line began or ended. The order is that of the numbers in the file. */
public enum Cause {
    /** Hours were accepted. */
    HOURS,
    /** Accepted hours were taken back, or told again after that. */
    CORRECTION,
    /** Two people turned out to be one, or one turned out to be two. */
    IDENTITY,
    /** Somebody else follows the contract. */
    HAND_OVER,
    /** The contract is performed elsewhere than was believed. */
    PLACE,
    /** The contract or the obligation was amended, or described otherwise. */
    AMENDMENT,
    /** What became of the person is known. */
    EXIT,
    /** The placement was described otherwise. */
    PLACEMENT,
    /** The placement relies on another decision, or what the decision said of the person came. */
    PROFILE,
    /** Hours accepted before, in another system, were taken over from it. */
    TAKEN_OVER,
    /** The placement, obligation or contract was entered by mistake. */
    ANNULLED,
    /** The contract is performed where it was, and the list of communes says otherwise what that lies in. */
    GEOGRAPHY
}
