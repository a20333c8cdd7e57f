package fr.clausesociale.contracts.placement;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

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
        if (beneficiary != null) {
            parameters.put("beneficiary", parse("beneficiary", beneficiary, UUID::fromString));
            all.add("p.beneficiaryId = :beneficiary");
        }
        if (obligation != null) {
            parameters.put("obligation", parse("obligation", obligation, UUID::fromString));
            all.add("exists (select 1 from p.allocations o where o.obligationId = :obligation)");
        }
        if (contract != null) {
            parameters.put("contract", parse("contract", contract, UUID::fromString));
            all.add("exists (select 1 from p.allocations k where k.contractId = :contract)");
        }
        if (status != null) {
            parameters.put("status", parse("status", status, PlacementStatus::valueOf));
            all.add("p.status = :status");
        }
        if (updatedSince != null) {
            parameters.put("updatedSince", parse("updatedSince", updatedSince, Instant::parse));
            all.add("p.updatedAt >= :updatedSince");
        }
        return all;
    }

    private static <T> T parse(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
        }
    }
}
