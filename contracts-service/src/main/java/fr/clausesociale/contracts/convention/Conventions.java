package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.FeedReader;
import fr.clausesociale.platform.list.ListDefinition;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All conventions, seen as far as the caller reaches. */
@ApplicationScoped
class Conventions implements PanacheRepositoryBase<Convention, UUID> {

    private final ConventionReach reach;
    private final FeedReader changes;
    private final BusinessClock clock;

    Conventions(ConventionReach reach, FeedReader changes, BusinessClock clock) {
        this.reach = reach;
        this.changes = changes;
        this.clock = clock;
    }

    /** The convention, or 404 where there is none or it is out of the caller's reach. */
    Convention reachable(UUID id) {
        return one(id, LockModeType.NONE);
    }

    /** As {@link #reachable}, for who may write, held against other changes until the transaction ends. */
    Convention reachableToChange(UUID id) {
        Convention convention = one(id, LockModeType.PESSIMISTIC_WRITE);
        if (!reach.follows(convention)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return convention;
    }

    private Convention one(UUID id, LockModeType lock) {
        return new WhereClause()
                        .add("v.id = :id", "id", id)
                        .within(reach.branches())
                        .query(getEntityManager(), "from Convention v", Convention.class)
                        .setLockMode(lock)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
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
                        .query(getEntityManager(), "from Convention v", Convention.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Convention::id, Function.identity()));
    }
}
