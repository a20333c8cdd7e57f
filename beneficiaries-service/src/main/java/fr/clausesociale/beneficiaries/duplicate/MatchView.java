package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.identity.BeneficiaryView;
import fr.clausesociale.beneficiaries.person.MatchDecision;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.beneficiaries.person.matching.Field;
import fr.clausesociale.beneficiaries.person.matching.Level;
import fr.clausesociale.beneficiaries.person.matching.Weighing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two people side by side, and what speaks for and against their being one.
 *
 * @param bits all together: 0 is one to one, 10 a thousand to one that they are one person
 * @param weights what each field adds, below zero where it speaks against
 * @param kinship what is taken off because twins agree so too
 * @param parameterSet number of the parameters that this is counted with
 * @param decisions what was decided of them, the oldest first
 */
record MatchView(
        UUID id,
        MatchPair.Status status,
        BeneficiaryView older,
        BeneficiaryView newer,
        BigDecimal bits,
        List<WeightView> weights,
        BigDecimal kinship,
        int parameterSet,
        List<DecisionView> decisions,
        Instant foundAt,
        long version) {

    /** What one field adds. */
    record WeightView(Field field, Level level, BigDecimal bits) {}

    /** @param organisation SIRET of whoever decided, or null */
    record DecisionView(MatchPair.Status decision, String reason, String organisation, Instant decidedAt) {

        static DecisionView of(MatchDecision one) {
            return new DecisionView(one.decision(), one.reason(), one.organisation(), one.decidedAt());
        }
    }

    static MatchView of(MatchPair pair, MatchReach.Sides sides, Weighing weighing, List<MatchDecision> decisions) {
        return new MatchView(
                pair.id(),
                pair.status(),
                sides.older(),
                sides.newer(),
                rounded(weighing.bits()),
                weighing.weights().stream()
                        .map(one -> new WeightView(one.field(), one.level(), rounded(one.bits())))
                        .toList(),
                rounded(weighing.kinship()),
                pair.parameterSet(),
                decisions.stream().map(DecisionView::of).toList(),
                pair.foundAt(),
                pair.version());
    }

    private static BigDecimal rounded(double bits) {
        return BigDecimal.valueOf(bits).setScale(2, RoundingMode.HALF_UP);
    }
}
