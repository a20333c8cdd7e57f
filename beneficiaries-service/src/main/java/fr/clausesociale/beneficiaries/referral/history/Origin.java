package fr.clausesociale.beneficiaries.referral.history;

/** Where a referral came from. */
public enum Origin {
    /** The prescriber looked through those whom it accompanies. */
    PORTFOLIO,
    /** Somebody met at a recruitment event in a neighbourhood. */
    RECRUITMENT_EVENT,
    /** The person came by themselves. */
    OWN_STEP,
    NOT_STATED
}
