package fr.clausesociale.contracts.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values that were read together. The contract's own goes before its programme's, that before the territory's (commune,
 * EPCI, département, région), that before the nation's. What is not set is empty: a caller decides what that means, there
 * are no hidden defaults.
 */
public final class PolicySet {

    private final Map<String, List<PolicyValue>> byName;

    public PolicySet(List<PolicyValue> values) {
        this.byName = values.stream().collect(Collectors.groupingBy(PolicyValue::name));
    }

    /** The value that holds on a day for a subject. */
    public Optional<PolicyValue> on(LocalDate day, Policy policy, PolicySubject subject) {
        return named(policy.key(), day, subject);
    }

    /** The same for a code; where the nearest scope has none of the code, not that of all codes. */
    public Optional<PolicyValue> on(LocalDate day, Policy policy, Object code, PolicySubject subject) {
        return named(policy.key(code), day, subject);
    }

    public Optional<Integer> integer(LocalDate day, Policy policy, PolicySubject subject) {
        return on(day, policy, subject).map(PolicyValue::text).map(Integer::valueOf);
    }

    public Optional<BigDecimal> decimal(LocalDate day, Policy policy, PolicySubject subject) {
        return on(day, policy, subject).map(PolicyValue::decimal);
    }

    public Optional<String> code(LocalDate day, Policy policy, PolicySubject subject) {
        return on(day, policy, subject).map(PolicyValue::text);
    }

    public Optional<Boolean> flag(LocalDate day, Policy policy, PolicySubject subject) {
        return on(day, policy, subject).map(PolicyValue::text).map(Boolean::valueOf);
    }

    private Optional<PolicyValue> named(String name, LocalDate day, PolicySubject subject) {
        return applying(byName.getOrDefault(name, List.of()), day, subject).stream()
                .findFirst();
    }

    /** Those that are about the subject on the day, the one that holds first. */
    static List<PolicyValue> applying(List<PolicyValue> values, LocalDate day, PolicySubject subject) {
        return values.stream()
                .filter(value -> value.holdsOn(day) && subject.distance(value.scope()) >= 0)
                .sorted(Comparator.comparing(value -> subject.distance(value.scope())))
                .toList();
    }
}
