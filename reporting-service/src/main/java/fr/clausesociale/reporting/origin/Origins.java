package fr.clausesociale.reporting.origin;

import java.math.BigDecimal;

/**
 * Of the hours of a cell, those that were not declared by one organisation and accepted by another.
 *
 * @param estimated converted from an amount
 * @param takenOver from another system
 * @param selfAccepted by a second person of the organisation that keyed them in
 */
public record Origins(Part estimated, Part takenOver, Part selfAccepted) {

    public static final Origins NONE = new Origins(Part.NONE, Part.NONE, Part.NONE);

    /**
     * A part of the hours of a cell.
     *
     * @param hours with two digits
     * @param people behind it
     * @param others people behind the rest of the cell's hours
     */
    public record Part(BigDecimal hours, long people, long others) {

        private static final Part NONE = new Part(new BigDecimal("0.00"), 0, 0);

        /** Whether it, or the cell less it, tells of fewer people. */
        public boolean tellsOfFewerThan(int threshold) {
            return people > 0 && (people < threshold || others > 0 && others < threshold);
        }
    }
}
