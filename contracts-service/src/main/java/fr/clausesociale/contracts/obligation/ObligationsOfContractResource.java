package fr.clausesociale.contracts.obligation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/contracts/{id}/obligations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ObligationsOfContractResource {

    private final Contracts contracts;
    private final Obligations obligations;
    private final ObligationChanges changes;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    ObligationsOfContractResource(
            Contracts contracts,
            Obligations obligations,
            ObligationChanges changes,
            BusinessClock clock,
            IdempotentRequests once) {
        this.contracts = contracts;
        this.obligations = obligations;
        this.changes = changes;
        this.clock = clock;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
    @Operation(summary = "Ajoute une obligation à un lot")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response add(@RestPath UUID id, @NotNull @Valid ObligationRequest request) {
        return once.run(request, () -> {
            Contract contract = contracts.reachableToChange(id);
            Obligation obligation = changes.add(contract, request);
            return Answers.created(
                    "/v1/obligations/" + obligation.id(),
                    obligation.version(),
                    obligations.view(obligation, contract, clock.today(), clock.now()));
        });
    }

    @GET
    @Operation(summary = "Liste les obligations d'un marché, telles qu'elles sont aujourd'hui")
    public ShortList<ObligationView> ofContract(@RestPath UUID id) {
        return new ShortList<>(obligations.views(contracts.reachable(id)));
    }
}
