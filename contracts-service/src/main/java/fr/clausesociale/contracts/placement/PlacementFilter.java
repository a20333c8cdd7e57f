package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
    String updatedSince;

    List<String> conditions(Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        if (QueryValues.told(beneficiary) != null) {
            parameters.put("beneficiary", QueryValues.parse("beneficiary", beneficiary, UUID::fromString));
            all.add("p.beneficiaryId = :beneficiary");
        }
        if (QueryValues.told(obligation) != null) {
            parameters.put("obligation", QueryValues.parse("obligation", obligation, UUID::fromString));
            all.add("exists (select 1 from p.allocations o where o.obligationId = :obligation)");
        }
        if (QueryValues.told(contract) != null) {
            parameters.put("contract", QueryValues.parse("contract", contract, UUID::fromString));
            all.add("exists (select 1 from p.allocations k where k.contractId = :contract)");
        }
        if (QueryValues.told(status) != null) {
            parameters.put("status", QueryValues.parse("status", status, PlacementStatus::valueOf));
            all.add("p.status = :status");
        }
        if (QueryValues.told(updatedSince) != null) {
            parameters.put("updatedSince", QueryValues.parse("updatedSince", updatedSince, QueryValues::instant));
            all.add("p.updatedAt >= :updatedSince");
        }
        return all;
    }
}
