package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A PASS IAE whose course was changed since it was granted.
 *
 * @param start first day, by which it is recognised
 * @param end last day, moved by all that is recorded of it
 * @param suspensions days during which it is suspended
 */
public record Pass(LocalDate start, LocalDate end, List<Suspension> suspensions) {

    /** @param until last day */
    public record Suspension(LocalDate from, LocalDate until) {

        @Override
        public String toString() {
            return from + "/" + until;
        }
    }

    public Pass {
        suspensions = List.copyOf(suspensions);
    }

    @Override
    public String toString() {
        return start + "/" + end + " " + suspensions;
    }
}
