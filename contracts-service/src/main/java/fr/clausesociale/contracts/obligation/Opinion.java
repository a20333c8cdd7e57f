package fr.clausesociale.contracts.obligation;

/** The facilitator's opinion on a waiver (avis). */
public enum Opinion {
    FAVOURABLE,
    UNFAVOURABLE
}
