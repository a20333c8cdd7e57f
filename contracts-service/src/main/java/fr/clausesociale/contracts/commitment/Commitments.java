package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** All commitments, seen as far as the caller reaches their contracts. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private final Contracts contracts;

    Commitments(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The commitment, or 404 where its contract is out of the caller's reach, or it came to be after what the caller is told of that. */
    Told reachable(UUID id) {
        Commitment commitment = findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        Telling telling = contracts.telling(contracts.reachable(commitment.contractId()));
        if (!commitment.isIn(telling)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return new Told(commitment, telling);
    }

    /** A commitment, and how far it is told. */
    record Told(Commitment commitment, Telling telling) {}

    /** As {@link #reachable}, held with its contract against other changes until the transaction ends. */
    Commitment reachableToChange(UUID id) {
        contracts.reachableToChange(contractOf(id));
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Without reading the commitment, so that it is read as it is once its contract is held. */
    private UUID contractOf(UUID id) {
        return getEntityManager()
                .createQuery("select m.contractId from Commitment m where m.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** Oldest first. */
    public List<Achievement> achievements(UUID commitmentId) {
        return achievements(List.of(commitmentId)).getOrDefault(commitmentId, List.of());
    }

    /** The same of several; absent where there are none. */
    public Map<UUID, List<Achievement>> achievements(Collection<UUID> commitmentIds) {
        return new WhereClause()
                        .among("a.commitmentId", "ids", commitmentIds)
                        .query(getEntityManager(), "from Achievement a", " order by a.on, a.id", Achievement.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(Achievement::commitmentId));
    }
}
