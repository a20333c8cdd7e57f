package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of commitments can be narrowed by; all together must hold. */
public class CommitmentFilter {

    private static final Map<String, String> TERRITORIES =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : lieu d'exécution du marché")
    String territory;

    @QueryParam("contract")
    String contract;

    @QueryParam("kind")
    String kind;

    @QueryParam("status")
    @Parameter(description = "OPEN, PARTLY_KEPT, KEPT, NOT_KEPT ou WAIVED")
    String status;

    @QueryParam("programme")
    String programme;

    @QueryParam("dueUntil")
    @Parameter(description = "Échéance au plus tard ce jour")
    String dueUntil;

    @QueryParam("overdue")
    @Parameter(description = "true : échéance passée, ni tenu ni clos")
    String overdue;

    @QueryParam("updatedSince")
    @Parameter(description = "Flux des changements depuis cet instant, du plus ancien au plus récent")
    String updatedSince;

    static CommitmentFilter ofContract(UUID id) {
        CommitmentFilter filter = new CommitmentFilter();
        filter.contract = id.toString();
        return filter;
    }

    List<String> conditions(Map<String, Object> parameters, LocalDate today) {
        List<String> all = new ArrayList<>();
        if (QueryValues.told(territory) != null && !"FR".equals(territory)) {
            int dash = territory.indexOf('-');
            String column = dash < 0 ? null : TERRITORIES.get(territory.substring(0, dash));
            if (column == null) {
                throw invalid("territory", territory);
            }
            parameters.put("territory", territory.substring(dash + 1));
            all.add("m.scope." + column + " = :territory");
        }
        equal(all, parameters, "contract", contract, "m.contractId", UUID::fromString);
        equal(all, parameters, "kind", kind, "m.kind", CommitmentKind::valueOf);
        equal(all, parameters, "status", status, "m.status", CommitmentStatus::valueOf);
        equal(all, parameters, "programme", programme, "m.terms.programme", text -> text);
        if (QueryValues.told(dueUntil) != null) {
            parameters.put("dueUntil", parse("dueUntil", dueUntil, CommitmentFilter::day));
            all.add("m.dueSort <= :dueUntil");
        }
        if (QueryValues.told(updatedSince) != null) {
            parameters.put("updatedSince", parse("updatedSince", updatedSince, CommitmentFilter::instant));
            all.add("m.updatedAt >= :updatedSince");
        }
        if (QueryValues.told(overdue) != null) {
            if (!overdue.equals("true") && !overdue.equals("false")) {
                throw invalid("overdue", overdue);
            }
            parameters.put("today", today);
            all.add((overdue.equals("true") ? "" : "not ") + OVERDUE);
        }
        return all;
    }

    /** As a feed of changes, not by what is due. */
    boolean changes() {
        return QueryValues.told(updatedSince) != null;
    }

    /** Needs the parameter {@code today}; says of stored columns what {@link Standing} says of one commitment. */
    static final String OVERDUE = "(m.dueSort < :today and not m.closed and m.status <> 'KEPT')";

    private static <T> void equal(
            List<String> all,
            Map<String, Object> parameters,
            String name,
            String value,
            String column,
            Function<String, T> parser) {
        if (QueryValues.told(value) != null) {
            parameters.put(name, parse(name, value, parser));
            all.add(column + " = :" + name);
        }
    }

    private static <T> T parse(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw invalid(name, value);
        }
    }

    /** Four digits of a year: others overflow in the database. */
    static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        day(text.substring(0, Math.min(10, text.length())));
        return instant;
    }

    private static Problem invalid(String name, String value) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
    }
}
