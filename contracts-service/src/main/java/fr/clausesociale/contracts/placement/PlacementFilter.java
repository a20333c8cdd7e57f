package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.FeedFilter;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** What the list of placements can be narrowed by. */
public class PlacementFilter extends FeedFilter {

    @QueryParam("beneficiary")
    String beneficiary;

    @QueryParam("obligation")
    String obligation;

    @QueryParam("contract")
    String contract;

    @QueryParam("status")
    String status;

    Conditions conditions() {
        return new Conditions()
                .where("p.beneficiaryId = :beneficiary", "beneficiary", beneficiary, UUID::fromString)
                .where(
                        "exists (select 1 from Allotted o where o.placementId = p.id and o.obligationId = :obligation)",
                        "obligation",
                        obligation,
                        UUID::fromString)
                .where(
                        "exists (select 1 from Allotted k where k.placementId = p.id and k.contractId = :contract)",
                        "contract",
                        contract,
                        UUID::fromString)
                .where("p.status = :status", "status", status, PlacementStatus::valueOf);
    }

    @Override
    protected Keyset<?> order() {
        return Keyset.newestFirst("p.id");
    }

    /** Whether rows are found along the allotments of those in reach; those of one status are rather found among all. */
    boolean alongAllotments() {
        return changedSince() != null || QueryValues.told(status) == null;
    }

    boolean narrow() {
        return QueryValues.told(beneficiary) != null
                || QueryValues.told(obligation) != null
                || QueryValues.told(contract) != null;
    }
}
