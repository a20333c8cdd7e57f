package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A contrat de travail or mission of one person.
 *
 * @param exit what became of the person at the end (sortie), or null
 * @param decisionId the decision on eligibility that the placement relies on; personal dimensions are those of its profile
 * @param endedOn null while it goes on
 * @param exitClass of the exit ({@code LASTING}, {@code TRANSITION}, {@code POSITIVE}, {@code OTHER}); null where none is told
 * @param followUps the horizons after the end, none before it
 * @param allocations obligations that it is for, with their contracts
 */
public record PlacementFact(
        UUID placementId,
        UUID beneficiaryId,
        String status,
        Employer employer,
        String mode,
        String contractType,
        String occupation,
        String exit,
        UUID decisionId,
        LocalDate endedOn,
        String exitClass,
        List<FollowUp> followUps,
        List<Allocation> allocations,
        Instant recordedAt)
        implements Fact {

    private static final Employer NO_EMPLOYER = new Employer(null, null);

    public PlacementFact {
        Objects.requireNonNull(placementId, "placementId");
        employer = employer == null ? NO_EMPLOYER : employer;
        followUps = followUps == null ? List.of() : List.copyOf(followUps);
        allocations = allocations == null ? List.of() : List.copyOf(allocations);
    }

    /** One that goes on. */
    public PlacementFact(
            UUID placementId,
            UUID beneficiaryId,
            String status,
            Employer employer,
            String mode,
            String contractType,
            String occupation,
            String exit,
            UUID decisionId,
            Instant recordedAt) {
        this(
                placementId,
                beneficiaryId,
                status,
                employer,
                mode,
                contractType,
                occupation,
                exit,
                decisionId,
                null,
                null,
                null,
                null,
                recordedAt);
    }

    /**
     * What became of the person some months after the end.
     *
     * @param months 3, 6 or 12
     * @param situation as of an exit, or {@code UNKNOWN}; null while nobody was asked
     */
    public record FollowUp(int months, LocalDate dueOn, String situation, String exitClass) {}

    /**
     * An obligation that the placement is for.
     *
     * @param part of the contract in which the work is done; null: it has none, or that was not told
     */
    public record Allocation(UUID obligationId, UUID contractId, HoursFact.Part part) {

        /** One that tells no part. */
        public Allocation(UUID obligationId, UUID contractId) {
            this(obligationId, contractId, null);
        }
    }

    @Override
    public UUID id() {
        return placementId;
    }

    /** Who employs, and what kind of structure it is (COMPANY, ETTI, GEIQ, …). */
    public record Employer(String siret, String structure) {}
}
