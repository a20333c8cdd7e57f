package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.policy.Scope;
import fr.clausesociale.contracts.policy.ValueSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A value about counting windows holds for hires to come that were recorded before it was set, too. */
@ApplicationScoped
class WindowsRevised {

    private static final Map<String, String> COLUMNS =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    private final EntityManager database;
    private final Persons persons;
    private final PlacementChanges changes;

    WindowsRevised(EntityManager database, Persons persons, PlacementChanges changes) {
        this.database = database;
        this.persons = persons;
        this.changes = changes;
    }

    void on(@Observes ValueSet set) {
        if (!Windows.RULES.contains(set.policy())) {
            return;
        }
        TypedQuery<UUID> hired = database.createQuery(
                        "select distinct p.beneficiaryId from Placement p join p.allocations a, Contract c, Obligation o"
                                + " where c.id = a.contractId and o.id = a.obligationId and p.startOn >= :from and "
                                + condition(set.scope()),
                        UUID.class)
                .setParameter("from", set.from());
        parameter(set.scope(), hired);
        // in one order, so that none wait in a ring
        List<UUID> people = hired.getResultStream()
                .map(persons::present)
                .distinct()
                .sorted()
                .toList();
        people.forEach(persons::hold);
        people.forEach(changes::recount);
    }

    private static String condition(Scope scope) {
        return switch (scope.kind()) {
            case CONTRACT -> "c.id = :scope";
            case PROGRAMME -> "o.programme = :scope";
            case TERRITORY ->
                "c." + COLUMNS.get(scope.value().substring(0, scope.value().indexOf('-'))) + " = :scope";
            case NATIONAL -> "1=1";
        };
    }

    private static void parameter(Scope scope, TypedQuery<UUID> query) {
        switch (scope.kind()) {
            case CONTRACT -> query.setParameter("scope", UUID.fromString(scope.value()));
            case PROGRAMME -> query.setParameter("scope", scope.value());
            case TERRITORY ->
                query.setParameter(
                        "scope", scope.value().substring(scope.value().indexOf('-') + 1));
            case NATIONAL -> {}
        }
    }
}
