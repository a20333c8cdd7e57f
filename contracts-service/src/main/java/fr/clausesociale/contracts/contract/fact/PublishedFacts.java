package fr.clausesociale.contracts.contract.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers all that is published with contracts from the features that know it. */
@ApplicationScoped
public class PublishedFacts {

    private final ObligationFacts obligations;
    private final ContributedFacts<List<CommitmentFact>> commitments;
    private final ContributedFacts<ClosureFact> closures;
    private final ContributedFacts<List<DerogationFact>> derogations;
    private final ContributedFacts<PenaltyFact> penalties;

    PublishedFacts(
            ObligationFacts obligations,
            ContributedFacts<List<CommitmentFact>> commitments,
            ContributedFacts<ClosureFact> closures,
            ContributedFacts<List<DerogationFact>> derogations,
            ContributedFacts<PenaltyFact> penalties) {
        this.obligations = obligations;
        this.commitments = commitments;
        this.closures = closures;
        this.derogations = derogations;
        this.penalties = penalties;
    }

    /**
     * What is known of one contract.
     *
     * @param closure null where it is not closed
     * @param derogations oldest first
     * @param penaltyTerms null where none are recorded
     */
    public record Facts(
            List<ObligationFact> obligations,
            List<CommitmentFact> commitments,
            ClosureFact closure,
            List<DerogationFact> derogations,
            PenaltyFact penaltyTerms) {

        public static final Facts NONE = new Facts(List.of(), List.of(), null, List.of(), null);
    }

    public Facts of(UUID contractId) {
        return of(List.of(contractId)).get(contractId);
    }

    /** One query a feature, however many contracts; every contract asked for is in the answer. */
    public Map<UUID, Facts> of(Collection<UUID> contractIds) {
        Map<UUID, List<ObligationFact>> owed = obligations.of(contractIds);
        Map<UUID, List<CommitmentFact>> promised = commitments.of(contractIds);
        Map<UUID, ClosureFact> closed = closures.of(contractIds);
        Map<UUID, List<DerogationFact>> derogated = derogations.of(contractIds);
        Map<UUID, PenaltyFact> terms = penalties.of(contractIds);
        return contractIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Facts(
                                owed.getOrDefault(id, List.of()),
                                promised.getOrDefault(id, List.of()),
                                closed.get(id),
                                derogated.getOrDefault(id, List.of()),
                                terms.get(id))));
    }
}
