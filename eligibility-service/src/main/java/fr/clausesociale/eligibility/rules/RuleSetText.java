package fr.clausesociale.eligibility.rules;

import fr.clausesociale.eligibility.rules.RuleSet.CountingWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule set as it is written down. One that is based on another says only what differs; that other is named by its version and
 * never changes, so what it comes to never does either.
 *
 * @param basedOn version of the set it takes over, or null: then everything is said here
 * @param without codes of the criteria it does not take over
 * @param sufficient codes of the criteria of which one makes eligible; null: as in the set it is based on, else each
 * @param certifiedOnly whether what nobody certified waits for a facilitator; null: as in the set it is based on, else not
 * @param criteria in the place of those of the same code, the others behind
 */
public record RuleSetText(
        String version,
        String title,
        String source,
        Scope scope,
        LocalDate from,
        LocalDate until,
        String basedOn,
        List<String> without,
        List<String> sufficient,
        Boolean certifiedOnly,
        Integer minimumAge,
        Integer decisionValidityMonths,
        Integer completionDays,
        CountingWindow countingWindow,
        List<Integer> reminderDays,
        List<Criterion> criteria) {

    public RuleSetText {
        without = without == null ? List.of() : List.copyOf(without);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    /** @param base the set it is based on, or null */
    public RuleSet over(RuleSet base) {
        return new RuleSet(
                version,
                title,
                source,
                scope,
                basedOn,
                from,
                until,
                minimumAge != null || base == null ? minimumAge : base.minimumAge(),
                decisionValidityMonths != null || base == null ? decisionValidityMonths : base.decisionValidityMonths(),
                completionDays != null || base == null ? completionDays : base.completionDays(),
                countingWindow != null || base == null ? countingWindow : base.countingWindow(),
                reminderDays != null || base == null ? reminderDays : base.reminderDays(),
                certifiedOnly != null || base == null ? certifiedOnly : base.certifiedOnly(),
                sufficient != null || base == null ? sufficient : base.sufficient(),
                criteria(base));
    }

    private List<Criterion> criteria(RuleSet base) {
        List<Criterion> all = new ArrayList<>();
        if (base != null) {
            base.criteria().stream()
                    .filter(criterion -> !without.contains(criterion.code()))
                    .map(criterion -> own(criterion.code(), criterion))
                    .forEach(all::add);
        }
        criteria.stream()
                .filter(criterion -> all.stream().noneMatch(one -> one.code().equals(criterion.code())))
                .forEach(all::add);
        return all;
    }

    private Criterion own(String code, Criterion taken) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElse(taken);
    }
}
