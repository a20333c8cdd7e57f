package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/v1/contracts/{id}/reopening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closure")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class ReopeningResource {

    private final Contracts contracts;
    private final Closures closures;

    ReopeningResource(Contracts contracts, Closures closures) {
        this.contracts = contracts;
        this.closures = closures;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Rouvre un marché clos, avec un motif",
            description = "Par le facilitateur qui le suit. Les heures peuvent de nouveau être déclarées, acceptées et"
                    + " corrigées ; la clôture passée reste lisible, et le marché peut être clos de nouveau.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response reopen(@RestPath UUID id, @NotNull @Valid ReopeningRequest request) {
        Contract contract = contracts.reachableToChange(id);
        Closure closure = closures.reopen(contract, request);
        return Answers.ok(closure.version(), closure.view());
    }
}
