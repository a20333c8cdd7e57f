package fr.clausesociale.contracts.placement;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of placements within reach, newest first. */
@ApplicationScoped
class PlacementList {

    private final EntityManager database;
    private final Placements placements;

    PlacementList(EntityManager database, Placements placements) {
        this.database = database;
        this.placements = placements;
    }

    Page<PlacementView> page(PlacementFilter filter, Paging paging) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = filter.conditions(parameters);
        conditions.add(placements.condition(parameters));
        Cursor after = paging.after();
        if (after != null) {
            conditions.add("p.id < :after");
            parameters.put("after", after.uuid(0));
        }
        TypedQuery<Placement> query = database.createQuery(
                "from Placement p where " + String.join(" and ", conditions) + " order by p.id desc", Placement.class);
        parameters.forEach(query::setParameter);
        List<Placement> rows = query.setMaxResults(paging.limit() + 1).getResultList();
        return Page.of(rows, paging.limit(), p -> Cursor.of(p.id()), PlacementView::of);
    }
}
