package fr.clausesociale.contracts.reading.conventions;

import fr.clausesociale.contracts.convention.Convention;
import fr.clausesociale.contracts.convention.ConventionReach;
import fr.clausesociale.contracts.convention.ConventionView;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The conventions within the caller's reach. */
@ApplicationScoped
class ConventionList {

    private final ConventionReach reach;
    private final FeedReader changes;
    private final EntityManager database;
    private final BusinessClock clock;

    ConventionList(ConventionReach reach, FeedReader changes, EntityManager database, BusinessClock clock) {
        this.reach = reach;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    /** Newest first, or as a feed of changes. */
    Page<ConventionView> page(ConventionFilter filter, Paging paging) {
        LocalDate today = clock.today();
        return changes.page(
                new ListDefinition<>("Convention", "v", this::byId, v -> ConventionView.of(v, today)),
                ReachPath.narrowed(reach.branches(), filter.conditions(), false),
                filter,
                paging);
    }

    private Map<UUID, Convention> byId(List<UUID> ids) {
        return new WhereClause()
                        .among("v.id", "ids", ids)
                        .query(database, "from Convention v", Convention.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Convention::id, Function.identity()));
    }
}
