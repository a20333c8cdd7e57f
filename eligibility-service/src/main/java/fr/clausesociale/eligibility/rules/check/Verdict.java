package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** What one criterion says of one claim on one day. */
sealed interface Verdict {

    /**
     * @param until last day on which it is known to hold for somebody hired later, or null where nothing known ends it
     */
    record Satisfied(LocalDate until) implements Verdict {}

    record Failed(Reason reason) implements Verdict {}

    record Missing(Gap what) implements Verdict {}
}
