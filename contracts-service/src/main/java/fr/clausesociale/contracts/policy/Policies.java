package fr.clausesociale.contracts.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Values that the law leaves to practice, programmes and contracts. The contract's own goes before its programme's, that
 * before the territory's (commune, EPCI, département, region), that before the nation's. What is not set is empty: a
 * caller decides what that means, there are no hidden defaults.
 */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<PolicyValue, UUID> {

    /** The value that holds on a day for a subject. */
    public Optional<PolicyValue> on(LocalDate day, String name, PolicySubject subject) {
        return applying(list("name = ?1 order by id", name), day, subject).stream()
                .findFirst();
    }

    public Optional<Integer> integer(LocalDate day, String name, PolicySubject subject) {
        return on(day, name, subject).map(PolicyValue::text).map(Integer::valueOf);
    }

    public Optional<BigDecimal> decimal(LocalDate day, String name, PolicySubject subject) {
        return on(day, name, subject).map(PolicyValue::decimal);
    }

    public Optional<LocalDate> date(LocalDate day, String name, PolicySubject subject) {
        return on(day, name, subject).map(PolicyValue::date);
    }

    public Optional<String> code(LocalDate day, String name, PolicySubject subject) {
        return on(day, name, subject).map(PolicyValue::text);
    }

    public Optional<Boolean> flag(LocalDate day, String name, PolicySubject subject) {
        return on(day, name, subject).map(PolicyValue::text).map(Boolean::valueOf);
    }

    /** All values of the nation whose name begins so, of all times. */
    public List<PolicyValue> national(String prefix) {
        return list("scopeKind = NATIONAL and name like ?1 order by name, from", prefix + "%");
    }

    /** Those that are about the subject on the day, the one that holds first. */
    static List<PolicyValue> applying(List<PolicyValue> values, LocalDate day, PolicySubject subject) {
        return values.stream()
                .filter(value -> value.holdsOn(day) && subject.distance(value.scope()) >= 0)
                .sorted(Comparator.comparing(value -> subject.distance(value.scope())))
                .toList();
    }
}
