package fr.clausesociale.beneficiaries.referral.journey;

/** How far a referral has come. */
public enum ReferralStatus {
    RECEIVED,
    ELIGIBLE,
    NOT_ELIGIBLE,
    MORE_INFORMATION,
    PLACED,
    WORKING,
    ENDED,
    /** Eligible once, but the decision ran out before a placement. Never stored: the day decides. */
    EXPIRED,
    /** Withdrawn by who referred. */
    CLOSED
}
