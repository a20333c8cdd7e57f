package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;

/** What only a facilitator can judge: the list of the CCAG is open ("notamment") and some categories need an opinion. */
record FacilitatorOnly() implements Rule {

    @Override
    public Verdict judge(Claim claim, Facts facts, LocalDate on) {
        return claim.endedBefore(on) ? new Verdict.Failed(Reason.ENDED) : new Verdict.Missing(Gap.FACILITATOR_DECISION);
    }

    @Override
    public boolean automatic() {
        return false;
    }
}
