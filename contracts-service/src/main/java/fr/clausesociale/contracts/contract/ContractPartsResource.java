package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/v1/contracts/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class ContractPartsResource {

    private final Contracts contracts;
    private final ContractChanges changes;

    ContractPartsResource(Contracts contracts, ContractChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    @PUT
    @Transactional
    @Operation(summary = "Répartit un marché entre plusieurs territoires, chacun avec sa part de l'obligation")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response divide(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PartsRequest request) {
        Contract contract = contracts.reachableToChange(id);
        ETags.require(ifMatch, contract.version());
        changes.divide(contract, request);
        return Answers.ok(contract.version(), ContractView.of(contract));
    }
}
