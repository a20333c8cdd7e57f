package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;

/** Sets values. A new one ends the former the day before; what held on a day that is over stays as it was. */
@ApplicationScoped
class PolicyChanges {

    private final Policies policies;
    private final Geography geography;
    private final BusinessClock clock;
    private final Caller caller;
    private final Event<ValueSet> set;

    PolicyChanges(Policies policies, Geography geography, BusinessClock clock, Caller caller, Event<ValueSet> set) {
        this.policies = policies;
        this.geography = geography;
        this.clock = clock;
        this.caller = caller;
        this.set = set;
    }

    PolicyValue set(PolicyRequest asked) {
        check(asked, held(asked.name()), clock.today());
        PolicyRequest request = asked.about(asked.scope().present(geography));
        List<PolicyValue> met = policies
                .list(
                        "name = ?1 and scopeKind = ?2 and scopeValue = ?3 order by from",
                        request.name(),
                        request.scope().kind(),
                        request.scope().value())
                .stream()
                .filter(value -> value.meets(request.from(), request.until()))
                .toList();
        met.stream()
                .filter(value -> !value.from().isBefore(request.from()))
                .findFirst()
                .ifPresent(later -> {
                    throw Problem.of(PolicyProblem.POLICY_ALREADY_SET, later.text(), later.from())
                            .at("/from");
                });
        met.forEach(former -> former.endBefore(request.from()));
        PolicyValue value = PolicyValue.of(request, clock.now(), caller.organisation());
        policies.persistAndFlush(value);
        Policy.of(request.name()).ifPresent(policy -> set.fire(new ValueSet(policy, value.scope(), value.from())));
        return value;
    }

    /** The name, held against others who set a value of it until the transaction ends. */
    private PolicyName held(String name) {
        return policies.getEntityManager().find(PolicyName.class, name, LockModeType.PESSIMISTIC_WRITE);
    }

    private void check(PolicyRequest request, PolicyName name, LocalDate today) {
        if (name == null) {
            throw Problem.of(PolicyProblem.POLICY_NAME_UNKNOWN, request.name()).at("/name");
        }
        if (!name.accepts(request.value().trim())) {
            throw Problem.of(PolicyProblem.POLICY_VALUE_INVALID, request.value(), name.expected())
                    .at("/value");
        }
        if (!request.scope().wellFormed(geography)) {
            throw Problem.of(
                            PolicyProblem.POLICY_SCOPE_INVALID,
                            request.scope().kind(),
                            request.scope().value())
                    .at("/scope/value");
        }
        if (request.from().isBefore(today)) {
            throw Problem.of(PolicyProblem.POLICY_IN_PAST, request.from()).at("/from");
        }
        if (request.until() != null && request.until().isBefore(request.from())) {
            throw Problem.of(PolicyProblem.POLICY_DATES_REVERSED, request.from(), request.until())
                    .at("/until");
        }
    }
}
