package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.reach.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was promised beyond hours under a contract and how it stood on a day. */
@ApplicationScoped
public class CommitmentBalances {

    private final EntityManager database;

    CommitmentBalances(EntityManager database) {
        this.database = database;
    }

    /** Those that are told, in the order they were recorded. The caller has made sure that the contract is in reach. */
    public List<CommitmentBalance> of(UUID contractId, LocalDate on, Telling told) {
        List<Commitment> all = database
                .createQuery("from Commitment m where m.contractId = :id order by m.id", Commitment.class)
                .setParameter("id", contractId)
                .getResultList()
                .stream()
                .filter(commitment -> commitment.isIn(told))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Achievement.View>> achieved = database
                .createQuery("from Achievement a where a.commitmentId in :ids order by a.on, a.id", Achievement.class)
                .setParameter("ids", all.stream().map(Commitment::id).toList())
                .getResultList()
                .stream()
                .map(Achievement::view)
                .filter(each -> !each.on().isAfter(on))
                .collect(Collectors.groupingBy(Achievement.View::commitmentId));
        return all.stream()
                .map(c -> balance(c, achieved.getOrDefault(c.id(), List.of()), on))
                .toList();
    }

    private static CommitmentBalance balance(Commitment c, List<Achievement.View> achieved, LocalDate on) {
        Terms terms = c.termsOn(on);
        Standing standing = c.standing(
                on,
                achieved.stream()
                        .map(a -> new Achievement.Done(a.on(), a.quantity()))
                        .toList());
        return new CommitmentBalance(
                c.id(),
                c.kind(),
                terms.lot(),
                terms.description(),
                terms.proofExpected(),
                terms.quantity(),
                terms.unit(),
                terms.dueOn(),
                terms.source(),
                terms.programme(),
                standing.achieved(),
                standing.remaining(),
                standing.rate(),
                standing.status(),
                standing.overdue(),
                achieved.stream()
                        .map(a -> new CommitmentBalance.Proof(a.on(), a.quantity(), a.proofReference()))
                        .toList(),
                Decision.lastOn(c.decisions(), on)
                        .filter(Decision::closes)
                        .map(d -> new CommitmentBalance.Decided(d.on(), d.outcome(), d.reason(), d.reference()))
                        .orElse(null));
    }
}
