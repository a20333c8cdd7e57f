package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.SortedKeys;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what waits within the caller's reach, longest first. */
@ApplicationScoped
class NextActions {

    private final Waits waits;
    private final Reach reach;
    private final SortedKeys keys;
    private final EntityManager database;

    NextActions(Waits waits, Reach reach, SortedKeys keys, EntityManager database) {
        this.waits = waits;
        this.reach = reach;
        this.keys = keys;
        this.database = database;
    }

    private record Found(Waiting waiting, LocalDate since, UUID id) {}

    Page<NextAction> page(NextActionFilter filter, Paging paging) {
        List<Found> rows = filter.wanted().stream()
                .map(what -> waits.of(what, filter))
                .flatMap(waiting -> first(waiting, paging.after(), paging.limit() + 1))
                .sorted(Comparator.comparing(Found::since)
                        .thenComparing(found -> found.id().toString()))
                .limit(paging.limit() + 1L)
                .toList();
        Map<UUID, NextAction> shown = shown(rows.subList(0, Math.min(rows.size(), paging.limit())), filter);
        return Page.of(
                rows, paging.limit(), found -> Cursor.of(found.since(), found.id()), found -> shown.get(found.id()));
    }

    private Stream<Found> first(Waiting waiting, Cursor after, int count) {
        LocalDate all = waiting.sinceAll();
        if (all == null) {
            return keys.first(waiting.entity(), waiting.branches(), waiting.order(), after, count).stream()
                    .map(key -> new Found(waiting, key.key(), key.id()));
        }
        if (after != null && after.date(0).isAfter(all)) {
            return Stream.empty();
        }
        Cursor within = after != null && after.date(0).equals(all) ? after : null;
        return keys
                .first(waiting.entity(), waiting.branches(), Keyset.oldestFirst(waiting.id()), within, count)
                .stream()
                .map(key -> new Found(waiting, all, key.id()));
    }

    /** With their contract; of several within reach, the one entered first. */
    private Map<UUID, NextAction> shown(List<Found> rows, NextActionFilter filter) {
        Map<UUID, NextAction> shown = new HashMap<>();
        rows.stream().map(Found::waiting).distinct().forEach(waiting -> {
            List<Found> alike =
                    rows.stream().filter(found -> found.waiting() == waiting).toList();
            Map<UUID, Object[]> contracts = new HashMap<>();
            contracts(waiting, alike.stream().map(Found::id).toList(), filter)
                    .forEach(row -> contracts.putIfAbsent((UUID) row[0], row));
            for (Found found : alike) {
                Object[] c = contracts.get(found.id());
                shown.put(
                        found.id(),
                        new NextAction(
                                waiting.who(),
                                waiting.what(),
                                found.since(),
                                found.id(),
                                (UUID) c[1],
                                (String) c[2],
                                (String) c[3]));
            }
        });
        return shown;
    }

    private List<Object[]> contracts(Waiting waiting, List<UUID> ids, NextActionFilter filter) {
        Conditions territory = filter.conditions("c");
        Map<String, Object> parameters = new HashMap<>(territory.parameters());
        parameters.put("ids", ids);
        List<String> conditions = new ArrayList<>(territory.all());
        conditions.add(waiting.id() + " in :ids");
        conditions.add(reach.condition("c", parameters));
        TypedQuery<Object[]> query = database.createQuery(
                "select " + waiting.id() + ", c.id, c.externalId, c.title from " + waiting.shown() + " where "
                        + String.join(" and ", conditions) + " order by c.id",
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
