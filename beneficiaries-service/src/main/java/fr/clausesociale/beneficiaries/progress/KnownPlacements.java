package fr.clausesociale.beneficiaries.progress;

import fr.clausesociale.beneficiaries.person.Pseudonyms;
import fr.clausesociale.platform.list.WhereClause;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All placements heard of. */
@ApplicationScoped
public class KnownPlacements implements PanacheRepositoryBase<KnownPlacement, UUID> {

    /**
     * How a placement was known.
     *
     * @param stage null where it is new
     * @param beneficiaryId whom it belonged to, null where it is new
     * @param firstHeardOf null where it is new
     */
    public record Before(Stage stage, UUID beneficiaryId, Instant firstHeardOf) {}

    /** Whom a placement belongs to that is told under a pseudonym. */
    public UUID owner(UUID placement, UUID under) {
        KnownPlacement known = findById(placement);
        return known == null ? under : known.owner(under);
    }

    /** It belongs to whoever is behind another pseudonym than that it was recorded under. */
    public void belongs(UUID placement, UUID pseudonym) {
        findById(placement).belongsTo(pseudonym);
    }

    /** Takes over a placement's state and returns what was known of it. */
    public Before keep(PlacementState state) {
        KnownPlacement known = findById(state.placementId());
        Before before = known == null
                ? new Before(null, null, null)
                : new Before(known.stage(), known.beneficiaryId(), known.firstHeardOf());
        if (known == null) {
            known = new KnownPlacement(state.placementId());
            known.update(state);
            persist(known);
        } else {
            known.update(state);
        }
        return before;
    }

    /** Of a person under any of these pseudonyms. */
    public List<KnownPlacement> of(Pseudonyms person) {
        return new WhereClause()
                .among("p.beneficiaryId", "people", person.all())
                .query(getEntityManager(), "from KnownPlacement p", KnownPlacement.class)
                .getResultList();
    }
}
