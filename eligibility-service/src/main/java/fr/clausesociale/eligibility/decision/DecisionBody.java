package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A decision as others learn of it: what it says and until when, never by which category. */
record DecisionBody(
        UUID decisionId,
        UUID beneficiaryId,
        UUID referralId,
        Outcome outcome,
        Decision.Basis basis,
        LocalDate assessedOn,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean superseded,
        UUID supersededBy,
        String ruleSetVersion,
        RuleSet.CountingWindow countingWindow,
        List<MissingPiece> missing,
        List<Ground> grounds,
        LocalDate effectiveFrom,
        Instant recordedAt,
        String reason) {

    /** A facilitator's ground: never which, but by which claims it was declared, if it was. */
    record Ground(Set<UUID> claims) {}

    static DecisionBody of(Decision decision) {
        boolean standing = decision.standing();
        return new DecisionBody(
                decision.id(),
                decision.recordedUnder(),
                decision.referralId(),
                decision.outcome(),
                decision.basis(),
                decision.assessedOn(),
                decision.validFrom(),
                decision.validUntil(),
                !standing,
                decision.supersededBy(),
                decision.ruleSetVersion(),
                decision.countingWindow(),
                MissingPiece.of(decision.outcome(), decision.findings()),
                decision.findings().groundClaims().stream().map(Ground::new).toList(),
                decision.validFrom(),
                standing ? decision.recordedAt() : decision.supersededAt(),
                decision.regularisation() ? "REGULARISATION" : null);
    }
}
