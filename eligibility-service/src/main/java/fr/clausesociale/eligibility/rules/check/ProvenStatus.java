package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/** A status (RSA and the like) shown by a recent document. */
record ProvenStatus(Integer proofMaxAgeMonths) implements Rule {

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
        Gap gap = Proof.gapBy(reading, proofMaxAgeMonths);
        return gap != null ? new Verdict.Missing(gap) : new Verdict.Satisfied(until);
    }
}
