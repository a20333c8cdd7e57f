package fr.clausesociale.eligibility.rules.check;

import fr.clausesociale.eligibility.rules.Gap;
import fr.clausesociale.eligibility.rules.Reason;

/** What only a facilitator can judge: the list of the CCAG is open ("notamment") and some categories need an opinion. */
record FacilitatorOnly() implements Rule {

    @Override
    public Verdict judge(Reading reading) {
        return reading.over(reading.until())
                ? new Verdict.Failed(Reason.ENDED)
                : new Verdict.Missing(Gap.FACILITATOR_DECISION);
    }

    @Override
    public boolean automatic() {
        return false;
    }
}
