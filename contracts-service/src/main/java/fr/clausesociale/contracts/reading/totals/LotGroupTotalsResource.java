package fr.clausesociale.contracts.reading.totals;

import fr.clausesociale.contracts.lotgroup.LotGroups;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/lot-groups/{id}/totals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lot groups")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class LotGroupTotalsResource {

    private final LotGroups groups;
    private final Totals totals;
    private final BusinessClock clock;

    LotGroupTotalsResource(LotGroups groups, Totals totals, BusinessClock clock) {
        this.groups = groups;
        this.totals = totals;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Cumul des obligations des marchés d'un groupe, un jour donné",
            description = "Ceux de ses marchés que l'appelant peut voir.")
    public ContractTotals totals(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        return totals.of(groups.members(id), clock.orToday(on));
    }
}
