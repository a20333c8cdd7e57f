package fr.clausesociale.contracts.statement;

import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

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
        if (obligation != null) {
            parameters.put("obligation", parse("obligation", obligation, UUID::fromString));
            all.add("s.obligationId = :obligation");
        }
        if (contract != null) {
            parameters.put("contract", parse("contract", contract, UUID::fromString));
            all.add("s.contractId = :contract");
        }
        if (employer != null) {
            parameters.put("employer", Siret.siren(employer));
            all.add("s.employerSiren = :employer");
        }
        if (month != null) {
            parameters.put("month", parse("month", month, YearMonth::parse).atDay(1));
            all.add("s.month = :month");
        }
        if (status != null) {
            parameters.put("status", parse("status", status, StatementStatus::valueOf));
            all.add("s.status = :status");
        }
        if (updatedSince != null) {
            parameters.put("updatedSince", parse("updatedSince", updatedSince, Instant::parse));
            all.add("s.updatedAt >= :updatedSince");
        }
        return all;
    }

    static <T> T parse(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
        }
    }
}
