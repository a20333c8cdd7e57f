package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.explanation.Explanation;
import fr.clausesociale.eligibility.person.Sight;
import fr.clausesociale.eligibility.rules.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two acts, two records: what the prescribers certified as the rules see it, and what was decided.
 *
 * @param whole whether the caller sees all of it; else only what the referrals within its sight declare
 * @param outcome of the decision; where a facilitator took it, not always that of the rules
 * @param grounds a facilitator's, none for an automatic decision
 * @param decidedBy SIRET of the facilitator's structure, or null for an automatic decision
 * @param rules what the rules say, of the day of the decision
 */
record ExplainedDecision(
        UUID decisionId,
        UUID beneficiaryId,
        boolean whole,
        Decision.Basis basis,
        Outcome outcome,
        List<String> grounds,
        String motive,
        String decidedBy,
        Instant recordedAt,
        Explanation rules) {

    static ExplainedDecision of(Decision decision, Sight sight) {
        boolean reasons = sight.ofReasonsOf(decision.organisation());
        return new ExplainedDecision(
                decision.id(),
                decision.beneficiaryId(),
                sight.whole(),
                decision.basis(),
                decision.outcome(),
                reasons ? decision.findings().grounds() : List.of(),
                reasons ? decision.findings().motive() : null,
                decision.organisation(),
                decision.recordedAt(),
                new SeenExplanation(decision.explanation(), sight).explanation());
    }
}
