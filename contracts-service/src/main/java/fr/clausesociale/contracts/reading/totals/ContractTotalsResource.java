package fr.clausesociale.contracts.reading.totals;

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

@Path("/v1/contracts/{id}/totals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ContractTotalsResource {

    private final Totals totals;
    private final BusinessClock clock;

    ContractTotalsResource(Totals totals, BusinessClock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Cumul des obligations d'un marché, un jour donné",
            description = "D'un accord-cadre, avec ses marchés subséquents (« frameworkId ») que l'appelant peut voir.")
    public ContractTotals totals(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        return totals.withSubsequent(id, clock.orToday(on));
    }
}
