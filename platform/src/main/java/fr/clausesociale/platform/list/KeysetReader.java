package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which rows a page of a list shows. Of each way of being in reach the first rows are read by themselves, all in one statement,
 * and merged. Only keys are read, which indexes hold: the rows themselves are read once it is known which ones are shown.
 */
@ApplicationScoped
public class KeysetReader {

    private static final String COUNT = "rowsAsked";

    /** None in a service that has no entities, which has no such lists either. */
    private final Instance<EntityManager> database;

    KeysetReader(Instance<EntityManager> database) {
        this.database = database;
    }

    /** A page of a list. */
    public <K extends Comparable<? super K>, T, V> Page<V> page(
            ListDefinition<T, V> list, List<ReachPath> branches, Keyset<K> order, Paging paging) {
        List<Keyset.Key<K>> keys = first(list.from(), branches, order, paging.after(), paging.limit() + 1);
        return list.page(keys, paging.limit(), Keyset.Key::cursor);
    }

    /**
     * The first rows after the cursor, which may be null.
     *
     * @param entity as after {@code from}: {@code Contract c}
     */
    public <K extends Comparable<? super K>> List<Keyset.Key<K>> first(
            String entity, List<ReachPath> branches, Keyset<K> order, Cursor after, int count) {
        if (branches.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        List<String> ways = branches.stream()
                .map(branch -> read(entity, branch, order.of(branch), after, parameters))
                .toList();
        String together = ways.size() == 1 ? ways.get(0) : "(" + String.join(") union all (", ways) + ")";
        TypedQuery<Object[]> query = database.get().createQuery(together, Object[].class);
        parameters.forEach(query::setParameter);
        Map<UUID, Keyset.Key<K>> found = new HashMap<>();
        query.setParameter(COUNT, count).getResultList().forEach(row -> {
            Keyset.Key<K> key = key(order, row);
            found.put(key.id(), key);
        });
        return found.values().stream().sorted(order.order()).limit(count).toList();
    }

    /** The first rows of one way. */
    private <K extends Comparable<? super K>> String read(
            String entity, ReachPath branch, Keyset<K> order, Cursor after, Map<String, Object> parameters) {
        WhereClause.bind(parameters, branch.parameters());
        List<String> conditions = new ArrayList<>(branch.conditions());
        if (after != null) {
            conditions.add(order.onward(gathered(branch, order)));
            parameters.put("afterId", after.uuid(1));
            if (!order.byId()) {
                parameters.put("afterKey", order.after(after));
            }
        }
        return query(entity, branch, order, String.join(" and ", conditions)) + " limit :" + COUNT;
    }

    private static String query(String entity, ReachPath branch, Keyset<?> order, String conditions) {
        boolean gathered = gathered(branch, order);
        String keys = order.key() + ", " + order.id();
        String joined = branch.joined() == null ? "" : " join " + branch.joined() + " on " + branch.on();
        // of one row found several times: sorted anyway, or met one after the other along the list
        String once = branch.several() && gathered ? " group by " + keys : "";
        return (branch.several() && !gathered ? "select distinct " : "select ") + keys + " from " + entity + joined
                + " where " + conditions + once + " order by " + order.orderBy(gathered);
    }

    /** Whether rows are read whole and sorted. */
    private static boolean gathered(ReachPath branch, Keyset<?> order) {
        return branch.width() == ReachPath.Width.FEW || branch.width() == ReachPath.Width.ORDERED && !order.usual();
    }

    @SuppressWarnings("unchecked")
    private static <K extends Comparable<? super K>> Keyset.Key<K> key(Keyset<K> order, Object[] row) {
        return new Keyset.Key<>(order.byId() ? (K) row[1].toString() : (K) row[0], (UUID) row[1]);
    }
}
