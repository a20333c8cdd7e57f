package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.fact.ContributedFacts;
import fr.clausesociale.contracts.contract.fact.DerogationFact;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is published of derogations with their contracts: the motives, not the reasons. */
@ApplicationScoped
class PublishedDerogations implements ContributedFacts<List<DerogationFact>> {

    private final EntityManager database;

    PublishedDerogations(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<UUID, List<DerogationFact>> of(Collection<UUID> contractIds) {
        return new WhereClause()
                        .among("d.contractId", "ids", contractIds)
                        .query(database, "from Derogation d", Derogation.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Derogation::contractId, PublishedDerogations::facts));
    }

    private static List<DerogationFact> facts(Derogation derogation) {
        return derogation.all().stream()
                .map(each ->
                        new DerogationFact(each.motive().name(), each.motive().article(), each.recordedAt()))
                .toList();
    }
}
