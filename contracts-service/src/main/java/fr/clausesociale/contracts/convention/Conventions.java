package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** All conventions, seen as far as the caller reaches. */
@ApplicationScoped
class Conventions implements PanacheRepositoryBase<Convention, UUID> {

    private final ConventionReach reach;

    Conventions(ConventionReach reach) {
        this.reach = reach;
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
}
