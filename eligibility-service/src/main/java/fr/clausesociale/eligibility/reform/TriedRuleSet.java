package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.reform.PastDecisions.Past;
import fr.clausesociale.eligibility.reform.RuleSetTrial.ChangedDecision;
import fr.clausesociale.eligibility.reform.RuleSetTrial.CriterionChange;
import fr.clausesociale.eligibility.reform.RuleSetTrial.OnPastDecisions;
import fr.clausesociale.eligibility.reform.RuleSetTrial.OutcomeCount;
import fr.clausesociale.eligibility.rules.Choice;
import fr.clausesociale.eligibility.rules.Claim;
import fr.clausesociale.eligibility.rules.Criterion;
import fr.clausesociale.eligibility.rules.Facts;
import fr.clausesociale.eligibility.rules.Judgement;
import fr.clausesociale.eligibility.rules.Judgement.JudgedCriterion;
import fr.clausesociale.eligibility.rules.Outcome;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.rules.ScopeKind;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.eligibility.rules.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a rule set that is not in force says beside the one each decision was taken under, by the same facts: what differs comes
 * from the rules alone.
 */
final class TriedRuleSet {

    private static final int LISTED = 100;
    private static final String SENSITIVE = "SENSITIVE";

    private final RuleSet candidate;
    private final RuleSets sets;
    private final UUID from;
    private final SortedMap<Outcome, SortedMap<Outcome, Long>> counts = new TreeMap<>();
    private final List<ChangedDecision> listed = new ArrayList<>();
    private long byFacilitator;
    private long changing;
    private UUID next;

    /** @param before null where a facilitator decided */
    record Tried(Past past, Judgement before, Judgement after) {}

    TriedRuleSet(RuleSet candidate, RuleSets sets, UUID from) {
        this.candidate = candidate;
        this.sets = sets;
        this.from = from;
    }

    /** Empty where the rule set would not be for that person. Several may be judged at once. */
    Optional<Tried> judge(Past past, Declaration declared, Setting setting) {
        Setting meant = candidate.scope().kind() == ScopeKind.PROGRAMME
                ? setting.under(candidate.scope().codes().get(0))
                : setting;
        Optional<Choice> chosen = sets.choose(meant, past.on()).filter(this::goesBefore);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        if (!past.automatic()) {
            return Optional.of(new Tried(past, null, null));
        }
        RuleSet then = sets.version(past.version()).orElseThrow();
        Facts facts = declared.facts();
        List<Claim> claims = declared.toJudge();
        return Optional.of(
                new Tried(past, then.judge(facts, claims, past.on()), candidate.judge(facts, claims, past.on())));
    }

    /** Whether it would be in force in place of what was chosen: it is for one of the scopes asked until something was found. */
    private boolean goesBefore(Choice choice) {
        return choice.considered().stream()
                .anyMatch(asked -> asked.kind() == candidate.scope().kind()
                        && candidate.scope().codes().contains(asked.code()));
    }

    void add(Tried tried) {
        if (tried.before() == null) {
            byFacilitator++;
            return;
        }
        Outcome before = tried.before().assessment().outcome();
        Outcome after = tried.after().assessment().outcome();
        counts.computeIfAbsent(before, outcome -> new TreeMap<>()).merge(after, 1L, Long::sum);
        if (before != after) {
            changing++;
            list(tried, before, after);
        }
    }

    private void list(Tried tried, Outcome before, Outcome after) {
        UUID person = tried.past().person();
        if (from != null && person.toString().compareTo(from.toString()) < 0) {
            return;
        }
        if (listed.size() == LISTED) {
            next = next == null ? person : next;
            return;
        }
        listed.add(new ChangedDecision(
                person, tried.past().decision(), tried.past().on(), before, after, why(tried)));
    }

    private static List<CriterionChange> why(Tried tried) {
        Map<String, JudgedCriterion> before = byCode(tried.before());
        Map<String, JudgedCriterion> after = byCode(tried.after());
        Map<String, JudgedCriterion> all = new LinkedHashMap<>(before);
        all.putAll(after);
        return all.values().stream()
                .map(JudgedCriterion::criterion)
                .map(one -> change(one, before.get(one.code()), after.get(one.code())))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }

    private static CriterionChange change(Criterion criterion, JudgedCriterion before, JudgedCriterion after) {
        return new CriterionChange(
                criterion.sensitivity() == null ? criterion.code() : SENSITIVE, status(before), status(after));
    }

    private static Status status(JudgedCriterion judged) {
        return judged == null || judged.status() == Status.NOT_CLAIMED ? null : judged.status();
    }

    private static Map<String, JudgedCriterion> byCode(Judgement judgement) {
        return judgement.criteria().stream()
                .collect(Collectors.toMap(
                        one -> one.criterion().code(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    OnPastDecisions result() {
        List<OutcomeCount> outcomes = new ArrayList<>();
        counts.forEach((before, afters) ->
                afters.forEach((after, count) -> outcomes.add(new OutcomeCount(before, after, count))));
        long judged = outcomes.stream().mapToLong(OutcomeCount::count).sum();
        return new OnPastDecisions(judged + byFacilitator, byFacilitator, changing, outcomes, listed, next);
    }
}
