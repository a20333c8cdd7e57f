package fr.clausesociale.contracts.contract;

/** What kind of body buys; thresholds and figures go by it. */
public enum BuyerCategory {
    STATE,
    STATE_BODY,
    REGION,
    DEPARTMENT,
    COMMUNE,
    EPCI,
    LOCAL_BODY,
    HOSPITAL,
    SOCIAL_LANDLORD,
    CONTRACTING_ENTITY,
    OTHER,
    NOT_STATED
}
