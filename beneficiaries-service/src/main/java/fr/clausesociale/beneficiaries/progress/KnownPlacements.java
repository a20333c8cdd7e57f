package fr.clausesociale.beneficiaries.progress;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All placements heard of. */
@ApplicationScoped
public class KnownPlacements implements PanacheRepositoryBase<KnownPlacement, UUID> {

    /** Takes over a placement's state and returns the stage it had before, or null where it is new. */
    public Stage keep(PlacementState state) {
        KnownPlacement known = findById(state.placementId());
        Stage before = known == null ? null : known.stage();
        if (known == null) {
            known = new KnownPlacement(state.placementId());
            known.update(state);
            persist(known);
        } else {
            known.update(state);
        }
        return before;
    }

    public List<KnownPlacement> of(UUID beneficiary) {
        return list("beneficiaryId", beneficiary);
    }
}
