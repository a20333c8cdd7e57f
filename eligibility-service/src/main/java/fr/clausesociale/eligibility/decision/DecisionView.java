package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Sight;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.wording.FailedView;
import fr.clausesociale.eligibility.wording.MissingView;
import fr.clausesociale.eligibility.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision with its reasons, as far as the caller may know them: categories that only a referral of others declared, and the
 * reasons that another structure gave, are left out.
 *
 * @param referralId the referral that brought what was assessed; null where the caller does not see it
 * @param decidedBy SIRET of the deciding facilitator's structure, or null for an automatic decision
 */
record DecisionView(
        UUID id,
        UUID beneficiaryId,
        UUID referralId,
        Outcome outcome,
        Decision.Basis basis,
        LocalDate assessedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean regularisation,
        String ruleSetVersion,
        RuleSet.CountingWindow countingWindow,
        List<String> satisfied,
        List<FailedView> failed,
        List<MissingView> missing,
        List<String> grounds,
        String motive,
        String decidedBy,
        Instant recordedAt,
        UUID supersededBy,
        Instant supersededAt) {

    /** @param sight how much of the reasons may be known */
    static DecisionView of(Decision decision, Sight sight, Wording words) {
        Findings findings = decision.findings().within(sight);
        boolean reasons = sight.ofReasonsOf(decision.organisation());
        return new DecisionView(
                decision.id(),
                decision.beneficiaryId(),
                sight.ofReferral(decision.referralId()) ? decision.referralId() : null,
                decision.outcome(),
                decision.basis(),
                decision.assessedOn(),
                decision.validFrom(),
                decision.validUntil(),
                decision.regularisation(),
                decision.ruleSetVersion(),
                decision.countingWindow(),
                findings.satisfied(),
                words.failed(findings.failed()),
                words.missing(findings.missing()),
                reasons ? findings.grounds() : List.of(),
                reasons ? findings.motive() : null,
                decision.organisation(),
                decision.recordedAt(),
                decision.supersededBy(),
                decision.supersededAt());
    }
}
