package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** A status (RSA and the like) shown by a recent document. */
record ProvenStatus(Integer proofMaxAgeMonths) implements Rule {

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        if (claim.endedBefore(on)) {
            return new Verdict.Failed(Reason.ENDED);
        }
        if (claim.startsAfter(on)) {
            return new Verdict.Failed(Reason.NOT_STARTED);
        }
        Gap gap = Proof.gap(claim.evidence(), proofMaxAgeMonths, on);
        return gap != null ? new Verdict.Missing(gap) : new Verdict.Satisfied(claim.until());
    }
}
