package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/contracts/{id}/hand-over")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-overs")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class HandOverOfContractResource {

    private final HandOvers handOvers;
    private final HandOverChanges changes;
    private final IdempotentRequests once;

    HandOverOfContractResource(HandOvers handOvers, HandOverChanges changes, IdempotentRequests once) {
        this.handOvers = handOvers;
        this.changes = changes;
        this.once = once;
    }

    @POST
    @Operation(
            summary = "Propose de transmettre le suivi d'un marché, ou d'une part, à une autre structure",
            description = "Par qui le suit ; l'autre structure accepte ou refuse. Un administrateur décide seul.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response propose(@RestPath UUID id, @NotNull @Valid HandOverRequest request) {
        return once.run(request, () -> {
            HandOver handOver = changes.propose(id, request);
            return Answers.created("/v1/hand-overs/" + handOver.id(), handOver.version(), handOvers.view(handOver));
        });
    }
}
