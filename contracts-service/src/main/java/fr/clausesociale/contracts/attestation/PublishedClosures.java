package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.fact.ClosureFact;
import fr.clausesociale.contracts.contract.fact.ContributedFacts;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is published of closures with their contracts: the figures attested, not the reason. */
@ApplicationScoped
class PublishedClosures implements ContributedFacts<ClosureFact> {

    private final EntityManager database;

    PublishedClosures(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<UUID, ClosureFact> of(Collection<UUID> contractIds) {
        return new WhereClause()
                        .among("c.contractId", "ids", contractIds)
                        .add("c.reopenedOn is null")
                        .query(database, "from Closure c", Closure.class)
                        .getResultList()
                        .stream()
                        .map(Closure::view)
                        .collect(Collectors.toMap(ClosureView::contractId, PublishedClosures::fact));
    }

    private static ClosureFact fact(ClosureView closure) {
        Attestation.Figures attested = closure.attested();
        return new ClosureFact(
                closure.closedOn(),
                closure.outcome().name(),
                attested.agreed(),
                attested.waived(),
                attested.due(),
                attested.accepted(),
                attested.gap(),
                attested.excess());
    }
}
