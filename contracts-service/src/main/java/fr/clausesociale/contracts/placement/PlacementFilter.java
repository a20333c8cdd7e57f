package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Keyset;
import fr.clausesociale.contracts.shared.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of placements can be narrowed by. */
public class PlacementFilter {

    @QueryParam("beneficiary")
    String beneficiary;

    @QueryParam("obligation")
    String obligation;

    @QueryParam("contract")
    String contract;

    @QueryParam("status")
    String status;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Flux des changements depuis cet instant, du plus ancien au plus récent. La dernière page donne"
                            + " « resume » : rendu plus tard comme « after », il mène à tout ce qui a changé depuis, sans rien manquer")
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
                .where("p.status = :status", "status", status, PlacementStatus::valueOf);
    }

    Keyset<?> order() {
        return Keyset.newestFirst("p.id");
    }

    /** From when on changes are asked for, null where the list is no feed of changes. */
    Instant changedSince() {
        return QueryValues.told(updatedSince) == null
                ? null
                : QueryValues.parse("updatedSince", updatedSince, QueryValues::instant);
    }

    boolean narrow() {
        return QueryValues.told(beneficiary) != null
                || QueryValues.told(obligation) != null
                || QueryValues.told(contract) != null;
    }
}
