package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.policy.Scope;
import fr.clausesociale.contracts.policy.ValueSet;
import fr.clausesociale.platform.geography.TerritoryName;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** A value about counting windows holds for hires to come that were recorded before it was set, too. */
@ApplicationScoped
class WindowsRevised {

    private final EntityManager database;
    private final Persons persons;
    private final PlacementEligibility eligibility;

    WindowsRevised(EntityManager database, Persons persons, PlacementEligibility eligibility) {
        this.database = database;
        this.persons = persons;
        this.eligibility = eligibility;
    }

    void on(@Observes ValueSet set) {
        if (!Windows.RULES.contains(set.policy())) {
            return;
        }
        TypedQuery<UUID> hired = within(set.scope())
                .add("c.id = a.contractId")
                .add("o.id = a.obligationId")
                .add("p.work.startOn >= :from", "from", set.from())
                .query(
                        database,
                        "select distinct p.beneficiaryId from Placement p join p.allocations a, Contract c, Obligation o",
                        UUID.class);
        // in one order, so that none wait in a ring
        List<UUID> people = hired.getResultList().stream()
                .map(persons::present)
                .distinct()
                .sorted()
                .toList();
        people.forEach(persons::hold);
        people.forEach(eligibility::recount);
    }

    private static WhereClause within(Scope scope) {
        return switch (scope.kind()) {
            case CONTRACT -> new WhereClause().add("c.id = :contract", "contract", UUID.fromString(scope.value()));
            case PROGRAMME -> new WhereClause().add("o.programme = :programme", "programme", scope.value());
            case TERRITORY ->
                new WhereClause().territory("c", TerritoryName.of(scope.value()).orElseThrow());
            case NATIONAL -> new WhereClause();
        };
    }
}
