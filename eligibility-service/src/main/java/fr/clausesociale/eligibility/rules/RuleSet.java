package fr.clausesociale.eligibility.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules in force between two days. Immutable: a change of policy is a new version with its own dates, so that a past
 * decision can always be explained by the rules it was taken under.
 *
 * @param version names it for ever
 * @param from first day in force
 * @param until last day in force, or null
 * @param minimumAge age in years from which a person may be eligible at all
 * @param decisionValidityMonths how long after a positive decision a hiring may rely on it
 * @param completionDays how long after the day it was judged what is missing may be brought, or null
 * @param countingWindow how long the hours of one person count
 */
public record RuleSet(
        String version,
        String title,
        LocalDate from,
        LocalDate until,
        int minimumAge,
        int decisionValidityMonths,
        Integer completionDays,
        CountingWindow countingWindow,
        List<Criterion> criteria) {

    /** Reported as a failed criterion of its own, for it bars all others. */
    static final String MINIMUM_AGE = "MINIMUM_AGE";

    public static final String PRIORITY_DISTRICT = "QPV";

    /** @param start what the months are counted from, {@code FIRST_CLAUSE_HIRE}: the first hiring under any clause */
    public record CountingWindow(int months, String start) {}

    public RuleSet {
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
    public Assessment assess(Facts facts, List<Claim> claims, LocalDate on) {
        Findings findings = new Findings();
        for (Claim claim : claims) {
            Verdict verdict = find(claim.criterion())
                    .map(criterion -> criterion.judge(claim, facts, on))
                    .orElse(new Verdict.Missing(Gap.FACILITATOR_DECISION));
            findings.add(claim, verdict);
        }
        if (claims.isEmpty() && findings.isEmpty()) {
            findings.missing(null, null, Gap.CLAIM);
        }
        if (facts.birthDate() == null) {
            findings.missing(null, MINIMUM_AGE, Gap.BIRTH_DATE);
        } else if (!oldEnough(facts.birthDate(), on)) {
            findings.failed(MINIMUM_AGE, Reason.UNDER_MINIMUM_AGE);
        }
        Outcome outcome = outcome(findings, facts, on);
        return new Assessment(
                on,
                version,
                outcome,
                findings.satisfied(),
                findings.failed(),
                findings.missing(),
                outcome == Outcome.ELIGIBLE ? findings.capped(lastDayOfValidity(on)) : null);
    }

    /** Why one claim by itself does not hold; empty where it does, or something is missing yet. */
    public Optional<Reason> reasonAgainst(Claim claim, Facts facts, LocalDate on) {
        return find(claim.criterion())
                .map(criterion -> criterion.judge(claim, facts, on))
                .filter(Verdict.Failed.class::isInstance)
                .map(verdict -> ((Verdict.Failed) verdict).reason());
    }

    /** Last day on which what is missing on a day may be brought, or null where the rules set none. */
    public LocalDate completableUntil(LocalDate on) {
        return completionDays == null ? null : on.plusDays(completionDays);
    }

    private Outcome outcome(Findings findings, Facts facts, LocalDate on) {
        if (facts.birthDate() != null && !oldEnough(facts.birthDate(), on)) {
            return Outcome.NOT_ELIGIBLE;
        }
        if (!findings.satisfied().isEmpty() && facts.birthDate() != null) {
            return Outcome.ELIGIBLE;
        }
        boolean open = !findings.missing().isEmpty() || !findings.satisfied().isEmpty();
        return open ? Outcome.MORE_INFORMATION : Outcome.NOT_ELIGIBLE;
    }

    private Optional<Criterion> find(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }
}
