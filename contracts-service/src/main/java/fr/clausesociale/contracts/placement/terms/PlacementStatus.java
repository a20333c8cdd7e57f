package fr.clausesociale.contracts.placement.terms;

/** Where a placement stands. */
public enum PlacementStatus {
    /** No decision is known yet that holds on the first day. */
    PENDING_ELIGIBILITY,
    ACTIVE,
    /** The person was not eligible on the first day; a regularisation can still change that. */
    REFUSED,
    /**
     * A later decision contradicts the one relied on, or hours accepted may not stand: what was accepted stays, nothing new
     * is until somebody has looked.
     */
    REVIEW,
    ENDED,
    /** Entered by mistake: it counts nowhere. */
    ANNULLED
}
