package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.QueryValues;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of next actions can be narrowed by. */
public class NextActionFilter {

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    String territory;

    @QueryParam("what")
    String what;

    List<NextAction.What> wanted() {
        if (QueryValues.told(what) == null) {
            return List.of(NextAction.What.values());
        }
        return List.of(QueryValues.<NextAction.What>parse("what", what, NextAction.What::valueOf));
    }

    /** @param alias of the contract, or of what is kept of it */
    Conditions conditions(String alias) {
        return new Conditions().territory(alias, territory);
    }

    boolean narrow() {
        return Conditions.small(territory);
    }
}
