package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Territory;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which contracts the caller may see: an administrator all; a facilitator those followed by its organisation and, where
 * nobody is named, those of its territories; a buyer its own; a company those it holds or employs for. What is out of
 * reach is not found.
 */
@RequestScoped
public class Reach {

    private static final Map<String, String> COLUMNS =
            Map.of("REG", "region", "DEP", "department", "EPCI", "epci", "COM", "commune");

    private final Caller caller;

    Reach(Caller caller) {
        this.caller = caller;
    }

    /** The condition on a contract in a query, with its parameters added to {@code parameters}. */
    public String condition(String alias, Map<String, Object> parameters) {
        if (caller.is(Roles.ADMIN)) {
            return "1=1";
        }
        List<String> any = new ArrayList<>();
        if (caller.is(Roles.FACILITATOR)) {
            facilitator(alias, parameters, any);
        }
        if (caller.is(Roles.BUYER) && caller.siren() != null) {
            parameters.put("reachBuyer", caller.siren());
            any.add(alias + ".buyerSiren = :reachBuyer");
        }
        if (caller.is(Roles.COMPANY) && caller.siren() != null) {
            parameters.put("reachCompany", caller.siren());
            any.add("array_contains(" + alias + ".companies, :reachCompany)");
        }
        return any.isEmpty() ? "1=0" : "(" + String.join(" or ", any) + ")";
    }

    private void facilitator(String alias, Map<String, Object> parameters, List<String> any) {
        parameters.put("reachOrganisation", String.valueOf(caller.organisation()));
        any.add(alias + ".followedBy = :reachOrganisation");
        if (caller.national()) {
            any.add(alias + ".followedBy is null");
            return;
        }
        Map<String, List<String>> byColumn = new HashMap<>();
        for (String territory : caller.territories()) {
            int dash = territory.indexOf('-');
            String column = dash < 0 ? null : COLUMNS.get(territory.substring(0, dash));
            if (column != null) {
                byColumn.computeIfAbsent(column, c -> new ArrayList<>()).add(territory.substring(dash + 1));
            }
        }
        byColumn.forEach((column, codes) -> {
            parameters.put("reach_" + column, codes);
            any.add("(" + alias + ".followedBy is null and " + alias + "." + column + " in :reach_" + column + ")");
        });
    }

    /** The same for one contract at hand: whether a facilitator may act on it. */
    public boolean follows(String followedBy, Territory territory) {
        if (caller.is(Roles.ADMIN)) {
            return true;
        }
        if (!caller.is(Roles.FACILITATOR)) {
            return false;
        }
        if (followedBy != null) {
            return followedBy.equals(caller.organisation());
        }
        Set<String> territories = caller.territories();
        return territories.stream().anyMatch(territory::within);
    }
}
