package fr.clausesociale.contracts.buyer;

import fr.clausesociale.contracts.contract.code.BuyerCategories;
import fr.clausesociale.contracts.contract.code.DatedCategories;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The categories of buyers over the database, for contracts to take theirs from. */
@ApplicationScoped
class StoredCategories implements BuyerCategories {

    private final EntityManager database;

    StoredCategories(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<String, DatedCategories> of(Collection<String> sirens) {
        if (sirens.isEmpty()) {
            return Map.of();
        }
        return new WhereClause()
                        .add(WhereClause.anyOf("d.siren", "sirens"), "sirens", sirens.toArray(String[]::new))
                        .query(database, "from DatedCategory d", " order by d.from, d.id", DatedCategory.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                DatedCategory::siren,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), all -> new BuyerHistory(all).dated())));
    }
}
