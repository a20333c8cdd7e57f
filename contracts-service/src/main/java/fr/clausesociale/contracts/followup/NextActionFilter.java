package fr.clausesociale.contracts.followup;

import fr.clausesociale.contracts.shared.Conditions;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of next actions can be narrowed by. */
public class NextActionFilter {

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    String territory;

    @QueryParam("what")
    @Parameter(schema = @Schema(implementation = NextAction.What.class))
    String what;

    @QueryParam("who")
    @Parameter(schema = @Schema(implementation = NextAction.Who.class))
    String who;

    /** @param alias of what waits */
    Conditions conditions(String alias) {
        return new Conditions()
                .where(alias + ".what = :what", "what", what, NextAction.What::valueOf)
                .where(
                        alias + ".what in :who",
                        "who",
                        who,
                        name -> NextAction.Who.valueOf(name).acts())
                .territory(alias + ".scope", territory);
    }

    boolean narrow() {
        return Conditions.small(territory);
    }
}
