package fr.clausesociale.contracts.obligation.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Dated changes of what is owed. */
@Schema(name = "ObligationEntryKind")
public enum EntryKind {
    /** Avenant: hours more or less. */
    AMENDMENT,
    /** Bon de commande, or an invoice: an amount, or hours of its own; negative where an order was told too high. */
    CALL_OFF,
    /** Hours worked by everybody on the operation: what a share is taken of. */
    TOTAL_HOURS,
    /** Works stop: nothing falls due meanwhile. */
    SUSPENSION,
    RESUMPTION,
    /** Levée, by the buyer's decision: of some hours, or of all agreed by that day where none are told; negative hours withdraw. */
    WAIVER,
    /** Hours owed pass from one member of the consortium to another; what is due in all stays. */
    TRANSFER,
    /** The facilitator's opinion on a waiver; changes nothing by itself. */
    OPINION
}
