package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The list of contracts within reach: filtered, sorted and paged in one query. */
@ApplicationScoped
class ContractList {

    private final EntityManager database;
    private final Reach reach;

    ContractList(EntityManager database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    /**
     * Reads each way of being in reach by itself and merges their first rows: one condition has an index that gives it in
     * order, several joined by "or" have none.
     */
    Page<ContractView> page(ContractFilter filter, Paging paging) {
        ContractFilter.Sort sort = filter.order();
        Map<UUID, Contract> found = new LinkedHashMap<>();
        for (Reach.Branch branch : reach.branches("c")) {
            read(filter, branch, sort, paging).forEach(contract -> found.put(contract.id(), contract));
        }
        List<Contract> rows = found.values().stream()
                .sorted(order(sort))
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging.limit(), c -> cursor(sort, c), ContractView::of);
    }

    private List<Contract> read(ContractFilter filter, Reach.Branch branch, ContractFilter.Sort sort, Paging paging) {
        List<String> conditions = new ArrayList<>(filter.conditions());
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        conditions.add(branch.condition());
        parameters.putAll(branch.parameters());
        Cursor after = paging.after();
        if (after != null) {
            conditions.add(afterCondition(sort));
            parameters.put("afterId", after.uuid(1));
            parameters.put("afterKey", sort == ContractFilter.Sort.UPDATED ? moment(after) : day(after));
        }
        TypedQuery<Contract> query = database.createQuery(
                "from Contract c where " + String.join(" and ", conditions) + " order by "
                        + orderBy(sort, filter.narrow()),
                Contract.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(paging.limit() + 1).getResultList();
    }

    /** As {@link #orderBy}; identifiers compare as text as the database compares them. */
    private static Comparator<Contract> order(ContractFilter.Sort sort) {
        Comparator<Contract> byId = Comparator.comparing(c -> c.id().toString());
        return switch (sort) {
            case NOTIFIED ->
                Comparator.comparing(Contract::notifiedSort).thenComparing(byId).reversed();
            case ENDS -> Comparator.comparing(Contract::endsSort).thenComparing(byId);
            case UPDATED -> Comparator.comparing(Contract::updatedAt).thenComparing(byId);
        };
    }

    private static Instant moment(Cursor after) {
        return bounded(() -> QueryValues.instant(after.string(0)));
    }

    private static LocalDate day(Cursor after) {
        return bounded(() -> QueryValues.day(after.string(0)));
    }

    private static <T> T bounded(Supplier<T> key) {
        try {
            return key.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    /** A sort key that no index gives keeps the database from walking the whole list for a few contracts. */
    private static String orderBy(ContractFilter.Sort sort, boolean narrow) {
        return switch (sort) {
            case NOTIFIED ->
                narrow ? "coalesce(c.notifiedSort, c.notifiedSort) desc, c.id desc" : "c.notifiedSort desc, c.id desc";
            case ENDS -> "c.endsSort, c.id";
            case UPDATED -> "c.updatedAt, c.id";
        };
    }

    private static String afterCondition(ContractFilter.Sort sort) {
        return switch (sort) {
            case NOTIFIED -> "(c.notifiedSort, c.id) < (:afterKey, :afterId)";
            case ENDS -> "(c.endsSort, c.id) > (:afterKey, :afterId)";
            case UPDATED -> "(c.updatedAt, c.id) > (:afterKey, :afterId)";
        };
    }

    private static Cursor cursor(ContractFilter.Sort sort, Contract c) {
        return switch (sort) {
            case NOTIFIED -> Cursor.of(c.notifiedSort(), c.id());
            case ENDS -> Cursor.of(c.endsSort(), c.id());
            case UPDATED -> Cursor.of(c.updatedAt(), c.id());
        };
    }
}
