package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.fact.CommitmentFact;
import fr.clausesociale.contracts.contract.fact.ContributedFacts;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is published of commitments with their contracts: codes and figures, none of the texts. */
@ApplicationScoped
class PublishedCommitments implements ContributedFacts<List<CommitmentFact>> {

    private final EntityManager database;

    PublishedCommitments(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<UUID, List<CommitmentFact>> of(Collection<UUID> contractIds) {
        return new WhereClause()
                        .among("m.contractId", "ids", contractIds)
                        .query(database, "from Commitment m", " order by m.id", Commitment.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Commitment::contractId,
                                Collectors.mapping(PublishedCommitments::fact, Collectors.toList())));
    }

    private static CommitmentFact fact(Commitment c) {
        Terms terms = c.terms();
        return new CommitmentFact(
                c.id(),
                c.kind().name(),
                terms.lotId(),
                terms.lot(),
                terms.quantity(),
                terms.unit().name(),
                terms.dueOn(),
                terms.source().name(),
                terms.programme(),
                c.achieved(),
                c.status().name(),
                c.closedOn());
    }
}
