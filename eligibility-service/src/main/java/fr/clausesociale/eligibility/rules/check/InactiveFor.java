package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/** Without work or studies for so many months, as whoever refers the person certifies: no document shows it. */
record InactiveFor(int months) implements Rule {

    @Override
    public Verdict judge(Reading reading) {
        if (reading.over(reading.until())) {
            return new Verdict.Failed(Reason.ENDED);
        }
        LocalDate since = reading.since();
        if (since == null) {
            return new Verdict.Missing(Gap.SINCE);
        }
        return reading.reached(since.plusMonths(reading.parameter("months", months)))
                ? new Verdict.Satisfied(null)
                : new Verdict.Failed(Reason.DURATION_TOO_SHORT);
    }
}
