package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of placements can be narrowed by. */
public class PlacementFilter {

    private static final Keyset<?> CHANGES = new Keyset<>("p.updatedAt", "p.id", false, false, QueryValues::instant);

    @QueryParam("beneficiary")
    String beneficiary;

    @QueryParam("obligation")
    String obligation;

    @QueryParam("contract")
    String contract;

    @QueryParam("status")
    String status;

    @QueryParam("updatedSince")
    @Parameter(description = "Flux des changements depuis cet instant, du plus ancien au plus récent")
    String updatedSince;

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
                .where("p.status = :status", "status", status, PlacementStatus::valueOf)
                .where("p.updatedAt >= :updatedSince", "updatedSince", updatedSince, QueryValues::instant);
    }

    /** The newest first, or as a feed of changes. */
    Keyset<?> order() {
        return QueryValues.told(updatedSince) == null ? Keyset.newestFirst("p.id") : CHANGES;
    }

    boolean narrow() {
        return QueryValues.told(beneficiary) != null
                || QueryValues.told(obligation) != null
                || QueryValues.told(contract) != null;
    }
}
