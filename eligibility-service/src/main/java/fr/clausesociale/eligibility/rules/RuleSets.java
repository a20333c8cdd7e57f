package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rule sets there ever were, in the order of their first day. None is ever changed: a change is a further one. */
public final class RuleSets {

    private static final Comparator<RuleSet> LATEST =
            Comparator.comparing(RuleSet::from).thenComparing(RuleSet::version);

    private final List<RuleSet> all;

    private RuleSets(List<RuleSet> all) {
        this.all = all.stream().sorted(LATEST).toList();
    }

    /** Those that came with the service. */
    public static RuleSets shipped() {
        return Shipped.ALL;
    }

    /** These and a further one. @throws java.util.NoSuchElementException when the set it is based on is not among these */
    public RuleSets with(RuleSetText text) {
        List<RuleSet> more = new ArrayList<>(all);
        more.add(resolved(text));
        return new RuleSets(more);
    }

    static RuleSets of(List<RuleSetText> texts) {
        RuleSets sets = new RuleSets(List.of());
        for (RuleSetText text : texts) {
            sets = sets.with(text);
        }
        return sets;
    }

    /** What a text comes to, with what it takes over from one of these. */
    public RuleSet resolved(RuleSetText text) {
        return text.over(text.basedOn() == null ? null : version(text.basedOn()).orElseThrow());
    }

    public List<RuleSet> all() {
        return all;
    }

    /** Whether a criterion tells of health, offences or social care: one that any rule set says so of, or that none knows. */
    public boolean sensitive(String criterion) {
        List<Criterion> known = all.stream()
                .flatMap(rules -> rules.criteria().stream())
                .filter(one -> one.code().equals(criterion))
                .toList();
        return known.isEmpty()
                ? !RuleSet.MINIMUM_AGE.equals(criterion)
                : known.stream().anyMatch(one -> one.sensitivity() != null);
    }

    public Optional<RuleSet> version(String version) {
        return all.stream().filter(rules -> rules.version().equals(version)).findFirst();
    }

    /** The nation's rule set in force on that day, a later one in the place of an earlier; none before the first. */
    public Optional<RuleSet> on(LocalDate day) {
        return choose(Setting.NATION, day).map(Choice::rules);
    }

    /**
     * The rule set in force on that day for somebody there: that of the narrowest territory that has one, else of the programme,
     * else of the nation.
     */
    public Optional<Choice> choose(Setting setting, LocalDate day) {
        List<Choice.Considered> considered = new ArrayList<>();
        for (String territory : setting.territories()) {
            considered.add(new Choice.Considered(ScopeKind.TERRITORY, territory, null));
        }
        if (setting.programme() != null) {
            considered.add(new Choice.Considered(ScopeKind.PROGRAMME, setting.programme(), null));
        }
        considered.add(new Choice.Considered(ScopeKind.NATIONAL, "FR", null));
        for (int i = 0; i < considered.size(); i++) {
            Choice.Considered asked = considered.get(i);
            Optional<RuleSet> found = latest(asked.kind(), asked.code(), day);
            if (found.isPresent()) {
                List<Choice.Considered> until = new ArrayList<>(considered.subList(0, i));
                until.add(new Choice.Considered(
                        asked.kind(), asked.code(), found.get().version()));
                return Optional.of(new Choice(found.get(), setting, List.copyOf(until)));
            }
        }
        return Optional.empty();
    }

    private Optional<RuleSet> latest(ScopeKind kind, String code, LocalDate day) {
        return all.stream()
                .filter(rules ->
                        rules.scope().kind() == kind && rules.scope().codes().contains(code) && rules.inForce(day))
                .max(LATEST);
    }

    /** First day for which rules are known everywhere. */
    public LocalDate earliest() {
        return all.stream()
                .filter(rules -> rules.scope().kind() == ScopeKind.NATIONAL)
                .map(RuleSet::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
