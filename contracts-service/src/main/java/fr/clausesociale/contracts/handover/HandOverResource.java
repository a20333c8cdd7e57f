package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

@Path("/v1/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-overs", description = "Transmission du suivi d'une structure à une autre")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class HandOverResource {

    private final HandOvers handOvers;
    private final HandOverChanges changes;

    HandOverResource(HandOvers handOvers, HandOverChanges changes) {
        this.handOvers = handOvers;
        this.changes = changes;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Lit une transmission")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response read(@RestPath UUID id) {
        return answer(handOvers.reachable(id));
    }

    @POST
    @Path("/{id}/agreement")
    @Transactional
    @Operation(
            summary = "Accepte une transmission proposée",
            description = "Par la structure à qui le suivi est transmis, ou par un administrateur. Acceptée après un"
                    + " changement de mois, elle prend effet au premier jour du mois en cours.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response agree(@RestPath UUID id) {
        return answer(changes.agree(id));
    }

    @POST
    @Path("/{id}/refusal")
    @Transactional
    @Operation(summary = "Refuse une transmission, ou la retire, tant qu'elle n'a pas pris effet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response refuse(@RestPath UUID id, @NotNull @Valid Refusal refusal) {
        return answer(changes.refuse(id, refusal.reason()));
    }

    private Response answer(HandOver handOver) {
        return Answers.ok(handOver.version(), handOvers.view(handOver));
    }

    @Schema(name = "HandOverRefusal")
    record Refusal(@NotBlank @Reason @Size(max = 1000) String reason) {}
}
