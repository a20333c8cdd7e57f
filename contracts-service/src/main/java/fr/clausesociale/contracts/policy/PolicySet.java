package fr.clausesociale.contracts.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Values that were read together. The contract's own goes before its programme's, that before the territory's (commune,
 * EPCI, département, région), that before the nation's. What is not set is empty: a caller decides what that means, there
 * are no hidden defaults.
 */
public final class PolicySet {

    private final Map<String, List<PolicyValue>> byName;

    /** For each day of a month the same is asked. */
    private final Map<Asked, List<PolicyValue>> nearest = new ConcurrentHashMap<>();

    private record Asked(String name, PolicySubject subject) {}

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
        for (PolicyValue value : nearest.computeIfAbsent(
                new Asked(name, subject), asked -> nearestFirst(byName.getOrDefault(name, List.of()), subject))) {
            if (value.holdsOn(day)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** Those that are about the subject on the day, the one that holds first. */
    static List<PolicyValue> applying(List<PolicyValue> values, LocalDate day, PolicySubject subject) {
        return nearestFirst(values, subject).stream()
                .filter(value -> value.holdsOn(day))
                .toList();
    }

    private static List<PolicyValue> nearestFirst(List<PolicyValue> values, PolicySubject subject) {
        return values.stream()
                .filter(value -> subject.distance(value.scope()) >= 0)
                .sorted(Comparator.comparing(value -> subject.distance(value.scope())))
                .toList();
    }
}
