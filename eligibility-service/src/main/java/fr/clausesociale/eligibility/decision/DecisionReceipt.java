package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a deciding facilitator gets back: no grounds and no motive, for this answer is kept to be repeated. */
record DecisionReceipt(
        UUID id,
        UUID beneficiaryId,
        Outcome outcome,
        Decision.Basis basis,
        LocalDate assessedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean regularisation,
        String ruleSetVersion,
        RuleSet.CountingWindow countingWindow,
        Instant recordedAt) {

    static DecisionReceipt of(Decision decision) {
        return new DecisionReceipt(
                decision.id(),
                decision.beneficiaryId(),
                decision.outcome(),
                decision.basis(),
                decision.assessedOn(),
                decision.validFrom(),
                decision.validUntil(),
                decision.regularisation(),
                decision.ruleSetVersion(),
                decision.countingWindow(),
                decision.recordedAt());
    }
}
