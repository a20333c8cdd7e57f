package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;

/**
 * Whom a facilitator may see. A referral: the structure it names and, where it names none, the facilitators of its place. A
 * person: through each of their referrals what that one tells, and no more; to take care of them, who follows them, and while
 * nobody does all who see a referral. As a check and as a condition of queries.
 */
@RequestScoped
public class Reach {

    private static final Map<String, String> COLUMNS =
            Map.of("COM", "commune", "EPCI", "epci", "DEP", "department", "REG", "region");

    private final Caller caller;
    private final Places places;
    private final Followers followers;

    Reach(Caller caller, Places places, Followers followers) {
        this.caller = caller;
        this.places = places;
        this.followers = followers;
    }

    /** Whether the caller sees a referral of that place, which names that structure or none. */
    public boolean covers(String followedBy, Place place) {
        followers.cameBy(caller.organisation());
        return followedBy != null
                ? followedBy.equals(caller.organisation())
                : caller.territories().stream().anyMatch(place::within);
    }

    /** The referrals in reach. */
    public String ofReferral(String alias, Map<String, Object> parameters) {
        followers.cameBy(caller.organisation());
        StringBuilder territories = new StringBuilder("false");
        int number = 0;
        for (String territory : caller.territories()) {
            territories.append(" or ").append(inside(alias, territory, "reach" + number++, parameters));
        }
        parameters.put("reachOrg", String.valueOf(caller.organisation()));
        return alias + ".followedBy = :reachOrg or " + alias + ".followedBy is null and (" + territories + ")";
    }

    /** The people whom the caller may take care of. */
    public void restrictPeople(Condition condition, String alias) {
        followers.cameBy(caller.organisation());
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder any = new StringBuilder("array_contains(" + alias + ".structures, :reachOrg)");
        parameters.put("reachOrg", String.valueOf(caller.organisation()));
        int number = 0;
        for (String territory : caller.territories()) {
            String parameter = "reachIn" + number++;
            any.append(" or array_contains(" + alias + ".territories, :" + parameter + ")");
            parameters.put(parameter, territory);
        }
        condition.and(
                alias + ".followedBy = :reachOrg or " + alias + ".followedBy is null and (" + any + ")", parameters);
    }

    /** What lies in a territory that the caller asks for; nothing is added where none is asked for. */
    public void filter(Condition condition, String alias, TerritoryCode territory) {
        if (territory == null) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        condition.and(inside(alias, territory.code(), "territory", parameters), parameters);
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
