package fr.clausesociale.eligibility.decision;

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
 * A decision with its reasons, for those who may know them.
 *
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

    static DecisionView of(Decision decision, Wording words) {
        Findings findings = decision.findings();
        return new DecisionView(
                decision.id(),
                decision.beneficiaryId(),
                decision.referralId(),
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
                findings.grounds(),
                findings.motive(),
                decision.organisation(),
                decision.recordedAt(),
                decision.supersededBy(),
                decision.supersededAt());
    }
}
