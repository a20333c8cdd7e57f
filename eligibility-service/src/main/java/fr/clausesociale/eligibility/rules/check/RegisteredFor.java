package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** Registered as a jobseeker for so many months (demandeur d'emploi de longue durée), shown by a recent certificate. */
record RegisteredFor(int months, Integer proofMaxAgeMonths) implements Rule {

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        if (claim.endedBefore(on)) {
            return new Verdict.Failed(Reason.ENDED);
        }
        if (claim.since() == null) {
            return new Verdict.Missing(Gap.SINCE);
        }
        if (claim.since().plusMonths(months).isAfter(on)) {
            return new Verdict.Failed(Reason.DURATION_TOO_SHORT);
        }
        Gap gap = Proof.gap(claim.evidence(), proofMaxAgeMonths, on);
        return gap != null ? new Verdict.Missing(gap) : new Verdict.Satisfied(claim.until());
    }
}
