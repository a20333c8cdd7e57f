package fr.clausesociale.contracts.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Something that waits for somebody.
 *
 * @param since first day it waits
 * @param id of what waits: a statement, a placement, an obligation or a contract, as {@code what} says
 */
record NextAction(Who who, What what, LocalDate since, UUID id, UUID contractId, String externalId, String title) {

    enum Who {
        FACILITATOR,
        COMPANY,
        BUYER;

        List<What> acts() {
            return Arrays.stream(What.values()).filter(what -> what.who == this).toList();
        }
    }

    enum What {
        /** A statement waits for the facilitator. */
        DECIDE_STATEMENT(Who.FACILITATOR),
        /** A statement is entered or rejected and not submitted. */
        SUBMIT_STATEMENT(Who.COMPANY),
        /** A month is over and nothing was told since for a placement at work then. */
        DECLARE_MONTH(Who.COMPANY),
        /** Nobody knows yet whether the person is eligible. */
        CLEAR_ELIGIBILITY(Who.FACILITATOR),
        /** A later decision contradicts the one relied on. */
        REVIEW_PLACEMENT(Who.FACILITATOR),
        /** Hours are owed and nobody was placed. */
        PLACE_SOMEBODY(Who.COMPANY),
        /** The obligation ended short of what is due. */
        CLOSE_OBLIGATION(Who.BUYER);

        private final Who who;

        What(Who who) {
            this.who = who;
        }

        Who who() {
            return who;
        }
    }
}
