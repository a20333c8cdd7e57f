package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.shared.QueryValues;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of next actions can be narrowed by. */
public class NextActionFilter {

    private static final Map<String, String> COLUMNS =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    String territory;

    @QueryParam("what")
    String what;

    boolean wants(NextAction.What candidate) {
        if (QueryValues.told(what) == null) {
            return true;
        }
        try {
            return NextAction.What.valueOf(what) == candidate;
        } catch (IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "what", what).at("what");
        }
    }

    String territoryCondition(Map<String, Object> parameters) {
        if (QueryValues.told(territory) == null || "FR".equals(territory)) {
            return "";
        }
        int dash = territory.indexOf('-');
        String column = dash < 0 ? null : COLUMNS.get(territory.substring(0, dash));
        if (column == null) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "territory", territory)
                    .at("territory");
        }
        parameters.put("territory", territory.substring(dash + 1));
        return " and c." + column + " = :territory";
    }
}
