package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All conventions, seen as far as the caller reaches. */
@ApplicationScoped
class Conventions implements PanacheRepositoryBase<Convention, UUID> {

    private final ConventionReach reach;
    private final BusinessClock clock;

    Conventions(ConventionReach reach, BusinessClock clock) {
        this.reach = reach;
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
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        TypedQuery<Convention> query = getEntityManager()
                .createQuery("from Convention v where v.id = :id and " + reach.condition(parameters), Convention.class);
        parameters.forEach(query::setParameter);
        return query.setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** Newest first, or as a feed of changes. */
    Page<ConventionView> page(ConventionFilter filter, Paging paging) {
        LocalDate today = clock.today();
        Conditions asked = filter.conditions();
        Map<String, Object> parameters = asked.parameters();
        List<String> conditions = asked.add(reach.condition(parameters)).all();
        Cursor after = paging.after();
        if (after != null) {
            conditions.add(filter.changes() ? "(v.updatedAt, v.id) > (:afterKey, :after)" : "v.id < :after");
            parameters.put("after", after.uuid(1));
            if (filter.changes()) {
                parameters.put("afterKey", after.instant(0));
            }
        }
        TypedQuery<Convention> query = getEntityManager()
                .createQuery(
                        "from Convention v where " + String.join(" and ", conditions) + " order by "
                                + (filter.changes() ? "v.updatedAt, v.id" : "v.id desc"),
                        Convention.class);
        parameters.forEach(query::setParameter);
        List<Convention> rows = query.setMaxResults(paging.limit() + 1).getResultList();
        return Page.of(rows, paging.limit(), v -> Cursor.of(v.updatedAt(), v.id()), v -> ConventionView.of(v, today));
    }
}
