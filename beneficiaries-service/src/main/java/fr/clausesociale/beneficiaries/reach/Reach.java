package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Whom a facilitator may see: those its structure follows and, where nobody is named, those of its territories. As a check
 * and as a condition of queries.
 */
@RequestScoped
public class Reach {

    private static final Map<String, String> COLUMNS =
            Map.of("COM", "commune", "EPCI", "epci", "DEP", "department", "REG", "region");

    private final Caller caller;
    private final Places places;

    Reach(Caller caller, Places places) {
        this.caller = caller;
        this.places = places;
    }

    public boolean covers(String followedBy, Place place) {
        return followedBy != null
                ? followedBy.equals(caller.organisation())
                : caller.territories().stream().anyMatch(place::within);
    }

    /** What is in reach, of something with the attributes {@code followedBy} and {@code place}. */
    public void restrict(Condition condition, String alias) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder territories = new StringBuilder("false");
        int number = 0;
        for (String territory : caller.territories()) {
            territories.append(" or ").append(inside(alias, territory, "reach" + number++, parameters));
        }
        parameters.put("reachOrg", String.valueOf(caller.organisation()));
        condition.and(
                alias + ".followedBy = :reachOrg or " + alias + ".followedBy is null and (" + territories + ")",
                parameters);
    }

    /** What lies in a territory that the caller asks for; nothing is added where none is asked for. */
    public void filter(Condition condition, String alias, String territory) {
        if (territory == null || territory.isBlank()) {
            return;
        }
        if (!places.isTerritory(territory)) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "territory", territory)
                    .at("territory");
        }
        Map<String, Object> parameters = new HashMap<>();
        condition.and(inside(alias, territory, "territory", parameters), parameters);
    }

    private static String inside(String alias, String territory, String parameter, Map<String, Object> parameters) {
        if (territory.equals("FR")) {
            return "true";
        }
        int dash = territory.indexOf('-');
        String column = dash < 0 ? null : COLUMNS.get(territory.substring(0, dash));
        if (column == null) {
            return "false";
        }
        parameters.put(parameter, territory.substring(dash + 1));
        return alias + ".place." + column + " = :" + parameter;
    }
}
