package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of next actions can be narrowed by. */
public class NextActionFilter {

    @QueryParam("territory")
    @Parameter(description = "FR, REG-nn, DEP-nn, EPCI-nnnnnnnnn ou COM-nnnnn")
    TerritoryCode territory;

    @QueryParam("what")
    @Parameter(schema = @Schema(implementation = NextAction.What.class))
    NextAction.What what;

    @QueryParam("who")
    @Parameter(schema = @Schema(implementation = NextAction.Who.class))
    NextAction.Who who;

    /** @param alias of what waits */
    WhereClause conditions(String alias) {
        return new WhereClause()
                .where(alias + ".what = :what", "what", what)
                .where(alias + ".what in :who", "who", who == null ? null : who.acts())
                .territory(alias + ".scope", territory);
    }

    boolean narrow() {
        return WhereClause.small(territory);
    }
}
