package fr.clausesociale.contracts.reading.nextactions;

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
        /** A company told a hire or total hours that nobody has confirmed. */
        CONFIRM_ANNOUNCEMENT(Who.FACILITATOR),
        /** An employer told an end that nobody has confirmed. */
        CONFIRM_END(Who.FACILITATOR),
        /** A statement was keyed in for the employer, who has not confirmed it. */
        CONFIRM_STATEMENT(Who.COMPANY),
        /** The hours of somebody at work count for 90 days at most from now on. */
        WINDOW_ENDS_IN_90(Who.FACILITATOR),
        /** The same for 30 days. */
        WINDOW_ENDS_IN_30(Who.FACILITATOR),
        /** Three, six or twelve months after the end of the work nobody has asked how it goes. */
        FOLLOW_UP(Who.FACILITATOR),
        /** Nothing is missing any more. */
        OBLIGATION_REACHED(Who.FACILITATOR),
        /** Half of the time is over and more than half of the hours are missing. */
        SHORTFALL_AHEAD(Who.FACILITATOR),
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
