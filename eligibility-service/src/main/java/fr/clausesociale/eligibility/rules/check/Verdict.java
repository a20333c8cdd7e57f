package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/** What one criterion says of one claim on one day. */
public sealed interface Verdict {

    /**
     * @param until last day on which it is known to hold for somebody hired later, or null where nothing known ends it
     */
    record Satisfied(LocalDate until) implements Verdict {

        /** Holds as long as both do. */
        Satisfied and(Satisfied other) {
            if (until == null || other.until() == null) {
                return until == null ? other : this;
            }
            return until.isBefore(other.until()) ? this : other;
        }

        /** Holds as long as one of both does. */
        Satisfied or(Satisfied other) {
            if (until == null || other.until() == null) {
                return new Satisfied(null);
            }
            return until.isBefore(other.until()) ? other : this;
        }
    }

    record Failed(Reason reason) implements Verdict {}

    record Missing(Gap what) implements Verdict {}
}
