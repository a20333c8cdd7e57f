package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/** Registered as a jobseeker for so many months (demandeur d'emploi de longue durée), shown by a recent certificate. */
record RegisteredFor(int months, Integer proofMaxAgeMonths) implements Rule {

    @Override
    public Verdict judge(Reading reading) {
        LocalDate until = reading.until();
        if (reading.over(until)) {
            return new Verdict.Failed(Reason.ENDED);
        }
        LocalDate since = reading.since();
        if (since == null) {
            return new Verdict.Missing(Gap.SINCE);
        }
        if (!reading.reached(since.plusMonths(reading.parameter("months", months)))) {
            return new Verdict.Failed(Reason.DURATION_TOO_SHORT);
        }
        Gap gap = Proof.gapBy(reading, proofMaxAgeMonths);
        return gap != null ? new Verdict.Missing(gap) : new Verdict.Satisfied(until);
    }
}
