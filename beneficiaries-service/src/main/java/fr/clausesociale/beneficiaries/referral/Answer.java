package fr.clausesociale.beneficiaries.referral;

import fr.clausesociale.beneficiaries.progress.DecisionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;

/** What eligibility-service last answered to a referral; {@link #NONE} before it did. */
record Answer(UUID decisionId, String outcome, LocalDate until, List<DecisionState.MissingPiece> missing) {

    static final Answer NONE = new Answer(null, null, null, List.of());

    /** @param asked whether a missing piece concerns the referral */
    static Answer of(DecisionState decision, BiPredicate<DecisionState, DecisionState.MissingPiece> asked) {
        return new Answer(
                decision.decisionId(),
                decision.outcome(),
                decision.validUntil(),
                decision.missing().stream()
                        .filter(piece -> asked.test(decision, piece))
                        .toList());
    }

    boolean positive() {
        return "ELIGIBLE".equals(outcome);
    }

    boolean sameAs(DecisionState decision) {
        return decision.outcome().equals(outcome) && Objects.equals(until, decision.validUntil());
    }
}
