package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/contracts/{id}/legal-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Legal form")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class LegalCheckResource {

    private final Contracts contracts;
    private final LegalChecks checks;
    private final BusinessClock clock;

    LegalCheckResource(Contracts contracts, LegalChecks checks, BusinessClock clock) {
        this.contracts = contracts;
        this.checks = checks;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Dit si une condition d'exécution sociale est exigée du marché, pourquoi, et s'il y en a une",
            description = "Le seuil est celui du jour où la consultation a été lancée. « on » : compte la dérogation"
                    + " inscrite jusqu'à ce jour.")
    public LegalCheck check(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        Contract contract = contracts.reachable(id);
        return checks.of(contract, contracts.telling(contract).on(clock.orToday(on)));
    }
}
