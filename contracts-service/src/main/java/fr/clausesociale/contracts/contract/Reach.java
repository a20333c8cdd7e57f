package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.Territory;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
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
        for (Branch branch : branches(alias)) {
            any.add("(" + branch.condition() + ")");
            parameters.putAll(branch.parameters());
        }
        return any.isEmpty() ? "1=0" : "(" + String.join(" or ", any) + ")";
    }

    /** One of the ways in which a contract may be within reach: a plain condition that an index fits. */
    record Branch(String condition, Map<String, Object> parameters) {}

    /** All ways in which a contract may be within reach; a contract may be so in several. */
    List<Branch> branches(String alias) {
        if (caller.is(Roles.ADMIN)) {
            return List.of(new Branch("1=1", Map.of()));
        }
        List<Branch> branches = new ArrayList<>();
        if (caller.is(Roles.FACILITATOR)) {
            facilitator(alias, branches);
        }
        if (caller.is(Roles.BUYER) && caller.siren() != null) {
            branches.add(new Branch(alias + ".buyerSiren = :reachBuyer", Map.of("reachBuyer", caller.siren())));
        }
        if (caller.is(Roles.COMPANY) && caller.siren() != null) {
            branches.add(new Branch(
                    "array_contains(" + alias + ".companies, :reachCompany)", Map.of("reachCompany", caller.siren())));
        }
        return branches;
    }

    private void facilitator(String alias, List<Branch> branches) {
        branches.add(new Branch(
                alias + ".followedBy = :reachOrganisation",
                Map.of("reachOrganisation", String.valueOf(caller.organisation()))));
        if (caller.national()) {
            branches.add(new Branch(alias + ".followedBy is null", Map.of()));
            return;
        }
        for (String territory : caller.territories()) {
            int dash = territory.indexOf('-');
            String column = dash < 0 ? null : COLUMNS.get(territory.substring(0, dash));
            if (column != null) {
                String parameter = "reach" + branches.size();
                branches.add(new Branch(
                        alias + ".followedBy is null and " + alias + "." + column + " = :" + parameter,
                        Map.of(parameter, territory.substring(dash + 1))));
            }
        }
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
