package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contracts within reach with a gap, the latest notified first: one query in the order of a partial index. */
@ApplicationScoped
class Gaps {

    private final EntityManager database;
    private final Reach reach;
    private final Policies policies;

    Gaps(EntityManager database, Reach reach, Policies policies) {
        this.database = database;
        this.reach = reach;
        this.policies = policies;
    }

    Page<Gap> page(GapFilter filter, int limit, Cursor after) {
        GapKind kind = filter.kind();
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(kind.condition(new Law(policies.national(Law.PREFIX))));
        conditions.add(reach.condition("c", parameters));
        filter.narrow(conditions, parameters);
        if (after != null) {
            conditions.add("(c.notifiedSort, c.id) < (:afterDay, :afterId)");
            parameters.put("afterDay", after.date(0));
            parameters.put("afterId", after.uuid(1));
        }
        TypedQuery<Object[]> query = database.createQuery(
                "select c, c.hoursOwed, c.notifiedSort from Contract c where " + String.join(" and ", conditions)
                        + " order by c.notifiedSort desc, c.id desc",
                Object[].class);
        parameters.forEach(query::setParameter);
        return Page.of(
                query.setMaxResults(limit + 1).getResultList(),
                limit,
                row -> Cursor.of(row[2], ((Contract) row[0]).id()),
                row -> Gap.of(kind, (Contract) row[0], (Boolean) row[1]));
    }
}
