package fr.clausesociale.contracts.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that waits for somebody.
 *
 * @param who FACILITATOR, COMPANY or BUYER
 * @param id of what waits: a statement, a placement, an obligation or a contract, as {@code what} says
 */
record NextAction(String who, What what, LocalDate since, UUID id, UUID contractId, String externalId, String title) {

    enum What {
        /** A statement waits for the facilitator. */
        DECIDE_STATEMENT,
        /** A statement is entered or rejected and not submitted. */
        SUBMIT_STATEMENT,
        /** A month is over and a placement at work has no statement for it. */
        DECLARE_MONTH,
        /** Nobody knows yet whether the person is eligible. */
        CLEAR_ELIGIBILITY,
        /** A later decision contradicts the one relied on. */
        REVIEW_PLACEMENT,
        /** Hours are owed and nobody was placed. */
        PLACE_SOMEBODY,
        /** The obligation ended short of what is due. */
        CLOSE_OBLIGATION
    }
}
