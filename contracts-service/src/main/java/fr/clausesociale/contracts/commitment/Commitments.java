package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All commitments, seen as far as the caller reaches their contracts. */
@ApplicationScoped
class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private final Contracts contracts;

    Commitments(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The commitment, or 404 where its contract is out of the caller's reach. */
    Commitment reachable(UUID id) {
        return under(id).commitment();
    }

    /** The same with its contract. */
    UnderContract under(UUID id) {
        Commitment commitment = findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return new UnderContract(commitment, contracts.reachable(commitment.contractId()));
    }

    /** A commitment and the contract that it is of. */
    record UnderContract(Commitment commitment, Contract contract) {}

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
    List<Achievement> achievements(UUID commitmentId) {
        return getEntityManager()
                .createQuery("from Achievement a where a.commitmentId = :id order by a.on, a.id", Achievement.class)
                .setParameter("id", commitmentId)
                .getResultList();
    }
}
