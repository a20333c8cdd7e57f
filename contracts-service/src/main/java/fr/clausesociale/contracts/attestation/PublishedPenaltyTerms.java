package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.fact.ContributedFacts;
import fr.clausesociale.contracts.contract.fact.PenaltyFact;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is published of terms of penalty with their contracts. */
@ApplicationScoped
class PublishedPenaltyTerms implements ContributedFacts<PenaltyFact> {

    private final EntityManager database;

    PublishedPenaltyTerms(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<UUID, PenaltyFact> of(Collection<UUID> contractIds) {
        return new WhereClause()
                        .among("t.contractId", "ids", contractIds)
                        .query(database, "from PenaltyTerms t", PenaltyTerms.class)
                        .getResultList()
                        .stream()
                        .map(PenaltyTerms::view)
                        .collect(Collectors.toMap(
                                PenaltyTerms.View::contractId,
                                terms -> new PenaltyFact(terms.perHour(), terms.graceDays(), terms.cap())));
    }
}
