package fr.clausesociale.eligibility.decision;

import fr.clausesociale.eligibility.person.Sight;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.wording.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A person's eligibility on a day.
 *
 * @param outcome of the decision in force that day, or null where there is none
 * @param decision the one in force, or null
 * @param ruleSetVersion of the decision in force, else of the rules in force that day
 * @param history all decisions, newest first
 */
record EligibilityView(
        UUID beneficiaryId,
        LocalDate at,
        Outcome outcome,
        LocalDate validUntil,
        String ruleSetVersion,
        DecisionView decision,
        List<DecisionView> history) {

    /** @param rules the version of those in force that day, asked for where no decision is */
    static EligibilityView of(
            UUID person, LocalDate at, Supplier<String> rules, List<Decision> history, Sight sight, Wording words) {
        Decision inForce = history.stream()
                .filter(decision -> decision.held(at, history))
                .max(Comparator.comparing(Decision::outcome).thenComparing(Decision::recordedAt))
                .orElse(null);
        List<DecisionView> views = history.stream()
                .map(decision -> DecisionView.of(decision, sight, words))
                .toList();
        return inForce == null
                ? new EligibilityView(person, at, null, null, rules.get(), null, views)
                : new EligibilityView(
                        person,
                        at,
                        inForce.outcome(),
                        inForce.validUntil(),
                        inForce.ruleSetVersion(),
                        DecisionView.of(inForce, sight, words),
                        views);
    }
}
