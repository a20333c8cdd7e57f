package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Pass;
import fr.clausesociale.eligibility.rules.Reason;
import java.time.LocalDate;

/**
 * A PASS IAE: from its first day to the last one that it tells, or as long as the law grants it where it tells none. What was
 * recorded of its course since (suspension, prolongation, early end) goes before what the document says.
 *
 * @param months how long one is granted
 */
record PassIae(int months) implements Rule {

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
        if (!reading.hasEvidence()) {
            return new Verdict.Missing(Gap.EVIDENCE);
        }
        LocalDate start = reading.issuedOn();
        if (start == null || !reading.reached(start)) {
            return new Verdict.Missing(Gap.EVIDENCE_DATE);
        }
        Pass changed = reading.pass(start);
        return changed == null ? asGranted(reading, start, until) : asChanged(reading, changed);
    }

    private static Verdict asChanged(Reading reading, Pass changed) {
        if (reading.over(changed.end())) {
            return new Verdict.Failed(Reason.ENDED);
        }
        boolean suspended = changed.suspensions().stream()
                .anyMatch(one -> reading.reached(one.from()) && !reading.over(one.until()));
        return suspended ? new Verdict.Failed(Reason.SUSPENDED) : new Verdict.Satisfied(changed.end());
    }

    private Verdict asGranted(Reading reading, LocalDate start, LocalDate until) {
        LocalDate told = reading.validUntil();
        if (told != null) {
            return reading.over(told) ? new Verdict.Missing(Gap.EVIDENCE_EXPIRED) : new Verdict.Satisfied(told);
        }
        if (until != null) {
            return new Verdict.Satisfied(until);
        }
        LocalDate usual = start.plusMonths(reading.parameter("months", months)).minusDays(1);
        return reading.over(usual) ? new Verdict.Missing(Gap.EVIDENCE_DATE) : new Verdict.Satisfied(usual);
    }
}
