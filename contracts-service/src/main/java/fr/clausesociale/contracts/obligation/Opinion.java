package fr.clausesociale.contracts.obligation;

/** The facilitator's opinion on a waiver (avis). */
enum Opinion {
    FAVOURABLE,
    UNFAVOURABLE
}
