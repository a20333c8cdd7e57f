package fr.clausesociale.eligibility.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules in force for somebody between two days. Immutable: a change of policy is a new version with its own dates, so that a
 * past decision can always be explained by the rules it was taken under.
 *
 * @param version names it for ever
 * @param source text or agreement that sets it
 * @param scope whom it is for
 * @param basedOn version whose criteria and values it takes over where it says nothing itself, or null
 * @param from first day in force
 * @param until last day in force, or null
 * @param minimumAge age in years from which a person may be eligible at all
 * @param decisionValidityMonths how long after a positive decision a hiring may rely on it
 * @param completionDays how long after the day it was judged what is missing may be brought, or null
 * @param countingWindow how long the hours of one person count
 * @param certifiedOnly whether what nobody certified waits for a facilitator; null as false
 * @param sufficient codes of the criteria of which one makes eligible, the others only support them; null: each does
 * @param reminderDays how many days before a right ends somebody is reminded of it, the earliest reminder first
 */
public record RuleSet(
        String version,
        String title,
        String source,
        Scope scope,
        String basedOn,
        LocalDate from,
        LocalDate until,
        int minimumAge,
        int decisionValidityMonths,
        Integer completionDays,
        CountingWindow countingWindow,
        List<Integer> reminderDays,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean certifiedOnly,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> sufficient,
        List<Criterion> criteria) {

    /** Reported as a failed criterion of its own, for it bars all others. */
    static final String MINIMUM_AGE = "MINIMUM_AGE";

    public static final String PRIORITY_DISTRICT = "QPV";

    /** @param start what the months are counted from, {@code FIRST_CLAUSE_HIRE}: the first hiring under any clause */
    public record CountingWindow(int months, String start) {}

    public RuleSet {
        scope = scope == null ? Scope.NATION : scope;
        reminderDays = reminderDays == null ? List.of() : List.copyOf(reminderDays);
        sufficient = sufficient == null ? null : List.copyOf(sufficient);
        criteria = List.copyOf(criteria);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean knows(String criterion) {
        return find(criterion).isPresent();
    }

    /** Codes of all criteria, in the order of the rule set. */
    @JsonIgnore
    public List<String> codes() {
        return criteria.stream().map(Criterion::code).toList();
    }

    public boolean oldEnough(LocalDate birthDate, LocalDate on) {
        return birthDate != null && Age.on(on, birthDate) >= minimumAge;
    }

    /** Last day a hiring may rely on a positive decision that holds from that day. */
    public LocalDate lastDayOfValidity(LocalDate validFrom) {
        return validFrom.plusMonths(decisionValidityMonths).minusDays(1);
    }

    /**
     * Judges every claim, and claims alone: a district that only stands in the address is told in figures, but nobody said
     * that it is relied on. One satisfied criterion is enough, and nothing unknown ever counts against the
     * person.
     */
    public Judgement judge(Facts facts, List<Claim> claims, LocalDate on) {
        return new Judging(this, facts, claims, on).judgement();
    }

    /** What {@link #judge} says, without what it rests on. */
    public Assessment assess(Facts facts, List<Claim> claims, LocalDate on) {
        return judge(facts, claims, on).assessment();
    }

    /** Last day on which what is missing on a day may be brought, or null where the rules set none. */
    public LocalDate completableUntil(LocalDate on) {
        return completionDays == null ? null : on.plusDays(completionDays);
    }

    Optional<Criterion> find(String code) {
        // asked for each claim of everybody who is assessed again
        for (Criterion criterion : criteria) {
            if (criterion.code().equals(code)) {
                return Optional.of(criterion);
            }
        }
        return Optional.empty();
    }
}
