package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Values in force on a day, by name. */
@ApplicationScoped
class PolicyList {

    private final Policies policies;

    PolicyList(Policies policies) {
        this.policies = policies;
    }

    /** @param contracts whether values of single contracts are shown too */
    Page<PolicyValue.View> page(String pattern, LocalDate day, boolean contracts, int limit, Cursor after) {
        Parameters parameters = Parameters.with("pattern", pattern).and("day", day);
        String query = "name like :pattern escape '\\' and from <= :day and (until is null or until >= :day)";
        if (!contracts) {
            query += " and scopeKind <> CONTRACT";
        }
        if (after != null) {
            query += " and (name, id) > (:afterName, :afterId)";
            parameters.and("afterName", after.string(0)).and("afterId", after.uuid(1));
        }
        List<PolicyValue> rows = policies.find(query + " order by name, id", parameters)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, value -> Cursor.of(value.name(), value.id()), PolicyValue::view);
    }
}
