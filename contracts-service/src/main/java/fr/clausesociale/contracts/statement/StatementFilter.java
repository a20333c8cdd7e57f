package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.identifier.Siret;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the list of statements can be narrowed by. */
public class StatementFilter {

    @QueryParam("obligation")
    String obligation;

    @QueryParam("contract")
    String contract;

    @QueryParam("employer")
    String employer;

    @QueryParam("month")
    String month;

    @QueryParam("status")
    String status;

    @QueryParam("updatedSince")
    String updatedSince;

    List<String> conditions(Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        if (QueryValues.told(obligation) != null) {
            parameters.put("obligation", QueryValues.parse("obligation", obligation, UUID::fromString));
            all.add("s.obligationId = :obligation");
        }
        if (QueryValues.told(contract) != null) {
            parameters.put("contract", QueryValues.parse("contract", contract, UUID::fromString));
            all.add("s.contractId = :contract");
        }
        if (QueryValues.told(employer) != null) {
            parameters.put("employer", Siret.siren(employer.trim()));
            all.add("s.employerSiren = :employer");
        }
        if (QueryValues.told(month) != null) {
            parameters.put(
                    "month",
                    QueryValues.parse("month", month, QueryValues::month).atDay(1));
            all.add("s.month = :month");
        }
        if (QueryValues.told(status) != null) {
            parameters.put("status", QueryValues.parse("status", status, StatementStatus::valueOf));
            all.add("s.status = :status");
        }
        if (QueryValues.told(updatedSince) != null) {
            parameters.put("updatedSince", QueryValues.parse("updatedSince", updatedSince, QueryValues::instant));
            all.add("s.updatedAt >= :updatedSince");
        }
        return all;
    }
}
