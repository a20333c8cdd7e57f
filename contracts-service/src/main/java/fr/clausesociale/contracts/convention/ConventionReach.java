package fr.clausesociale.contracts.convention;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.shared.TerritoryColumn;
import fr.clausesociale.platform.caller.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which conventions the caller may see: an administrator all; a facilitator those its organisation is in charge of and,
 * where nobody is named, those of its territories; a buyer those it signed. What is out of reach is not found.
 */
@RequestScoped
class ConventionReach {

    private final Caller caller;
    private final Reach reach;

    ConventionReach(Caller caller, Reach reach) {
        this.caller = caller;
        this.reach = reach;
    }

    /** Whether the caller may write: the same rule as for contracts. */
    boolean follows(Convention convention) {
        return reach.follows(convention.followedBy(), convention.place());
    }

    /** The condition on a convention {@code v} in a query, with its parameters added to {@code parameters}. */
    String condition(Map<String, Object> parameters) {
        if (reach.everything()) {
            return "1=1";
        }
        List<String> any = new ArrayList<>();
        if (caller.is(Roles.FACILITATOR)) {
            facilitator(parameters, any);
        }
        if (caller.is(Roles.BUYER) && caller.siren() != null) {
            parameters.put("reachSigned", caller.siren());
            any.add(
                    "exists (select 1 from Signatory r where r.convention = v and r.siren = :reachSigned and r.annulledAt is null)");
        }
        return any.isEmpty() ? "1=0" : "(" + String.join(" or ", any) + ")";
    }

    private void facilitator(Map<String, Object> parameters, List<String> any) {
        parameters.put("reachOrganisation", String.valueOf(caller.organisation()));
        any.add("v.followedBy = :reachOrganisation");
        if (caller.national()) {
            any.add("v.followedBy is null");
            return;
        }
        Map<String, List<String>> byColumn = caller.territories().stream()
                .map(TerritoryColumn::of)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(
                        TerritoryColumn::column, Collectors.mapping(TerritoryColumn::code, Collectors.toList())));
        byColumn.forEach((column, codes) -> {
            parameters.put("reach_" + column, codes);
            any.add("(v.followedBy is null and v." + column + " in :reach_" + column + ")");
        });
    }
}
