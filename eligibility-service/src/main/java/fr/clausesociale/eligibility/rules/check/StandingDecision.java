package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/**
 * A status granted by a dated decision that must be in force on the day (RQTH). The decision's own end decides, however old it
 * is. One that names no end is in force for the shortest time the law grants it; after that its end has to be told.
 *
 * @param minimumMonths the shortest time for which such a decision is granted
 */
record StandingDecision(int minimumMonths) implements Rule {

    @Override
    public Verdict judge(Reading reading) {
        LocalDate until = reading.until();
        if (reading.over(until)) {
            return new Verdict.Failed(Reason.ENDED);
        }
        LocalDate since = reading.since();
        if (since != null && !reading.reached(since)) {
            return new Verdict.Failed(Reason.NOT_STARTED);
        }
        Gap gap = Proof.gap(reading, null);
        if (gap != null) {
            return new Verdict.Missing(gap);
        }
        LocalDate end = reading.validUntil() != null ? reading.validUntil() : until;
        if (end != null) {
            return new Verdict.Satisfied(end);
        }
        LocalDate shortest = reading.issuedOn()
                .plusMonths(reading.parameter("minimumMonths", minimumMonths))
                .minusDays(1);
        return reading.over(shortest) ? new Verdict.Missing(Gap.EVIDENCE_DATE) : new Verdict.Satisfied(shortest);
    }
}
