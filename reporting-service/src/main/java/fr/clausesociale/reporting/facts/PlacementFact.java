package fr.clausesociale.reporting.facts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A contrat de travail or mission of one person.
 *
 * @param exit what became of the person at the end (sortie), or null
 * @param decisionId the decision on eligibility that the placement relies on; personal dimensions are those of its profile
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
        Instant recordedAt)
        implements Fact {

    private static final Employer NO_EMPLOYER = new Employer(null, null);

    public PlacementFact {
        Objects.requireNonNull(placementId, "placementId");
        employer = employer == null ? NO_EMPLOYER : employer;
    }

    @Override
    public UUID id() {
        return placementId;
    }

    /** Who employs, and what kind of structure it is (COMPANY, ETTI, GEIQ, …). */
    public record Employer(String siret, String structure) {}
}
