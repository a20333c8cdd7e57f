package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of conventions can be narrowed by. */
public class ConventionFilter {

    private static final Map<String, String> TERRITORIES =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    @QueryParam("territory")
    @Parameter(
            description =
                    "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn : conventions de ce territoire ou d'un plus petit")
    String territory;

    @QueryParam("signatory")
    @Parameter(description = "SIRET ou SIREN d'un signataire, présent ou passé")
    String signatory;

    @QueryParam("on")
    @Parameter(description = "En vigueur ce jour")
    String on;

    @QueryParam("updatedSince")
    @Parameter(description = "Flux des changements depuis cet instant, du plus ancien au plus récent")
    String updatedSince;

    List<String> conditions(Map<String, Object> parameters) {
        List<String> all = new ArrayList<>();
        if (QueryValues.told(territory) != null && !"FR".equals(territory)) {
            int dash = territory.indexOf('-');
            String column = dash < 0 ? null : TERRITORIES.get(territory.substring(0, dash));
            if (column == null) {
                throw Problem.of(PlatformProblem.INVALID_PARAMETER, "territory", territory)
                        .at("territory");
            }
            parameters.put("territory", territory.substring(dash + 1));
            all.add("v." + column + " = :territory");
        }
        if (QueryValues.told(signatory) != null) {
            parameters.put("signatory", Siret.siren(signatory));
            all.add(
                    "exists (select 1 from Signatory s where s.convention = v and s.siren = :signatory and s.annulledAt is null)");
        }
        if (QueryValues.told(on) != null) {
            parameters.put("on", parse("on", on, LocalDate::parse));
            all.add("v.from <= :on and (v.until is null or v.until >= :on)");
        }
        if (QueryValues.told(updatedSince) != null) {
            parameters.put("updatedSince", parse("updatedSince", updatedSince, Instant::parse));
            all.add("v.updatedAt >= :updatedSince");
        }
        return all;
    }

    /** As a feed of changes, not the newest first. */
    boolean changes() {
        return QueryValues.told(updatedSince) != null;
    }

    private static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            // four digits of a year: others overflow in the database
            if (text.matches("\\d{4}-.*")) {
                return parser.apply(text);
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, text).at(name);
    }
}
