package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
@Tag(name = "People")
class HandOverResource {

    private final HandOvers handOvers;
    private final HandOverChanges changes;
    private final IdempotentRequests once;

    HandOverResource(HandOvers handOvers, HandOverChanges changes, IdempotentRequests once) {
        this.handOvers = handOvers;
        this.changes = changes;
        this.once = once;
    }

    @POST
    @Path("{id}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose de transmettre le suivi d'une personne à une autre structure",
            description =
                    "Par qui la suit ; l'autre structure accepte ou refuse. Un administrateur décide seul. L'identité"
                            + " se lit ensuite chez la seule structure qui suit.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response propose(@RestPath UUID id, @NotNull @Valid HandOverRequest request) {
        return once.run(request, () -> {
            HandOver handOver = changes.propose(id, request);
            return Answers.created(
                    "/v1/beneficiaries/hand-overs/" + handOver.id(), handOver.version(), handOver.view());
        });
    }

    @GET
    @Path("hand-overs")
    @Transactional
    @Operation(
            summary = "Liste les transmissions de personnes où la structure de l'appelant est partie",
            description = "De la plus récente à la plus ancienne, par pseudonyme.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, handOvers.page(paging));
    }

    @GET
    @Path("hand-overs/{id}")
    @Transactional
    @Operation(summary = "Lit la transmission d'une personne, par pseudonyme")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response read(@RestPath UUID id) {
        return answer(handOvers.reachable(id));
    }

    @POST
    @Path("hand-overs/{id}/agreement")
    @Transactional
    @Operation(
            summary = "Accepte la transmission d'une personne",
            description = "Par la structure à qui le suivi est transmis, ou par un administrateur.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response agree(@RestPath UUID id) {
        return answer(changes.agree(id));
    }

    @POST
    @Path("hand-overs/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Refuse la transmission d'une personne, ou la retire, tant qu'elle n'a pas pris effet")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverView.class)))
    public Response refuse(@RestPath UUID id, @NotNull @Valid Refusal refusal) {
        return answer(changes.refuse(id, refusal.reason()));
    }

    private static Response answer(HandOver handOver) {
        return Answers.ok(handOver.version(), handOver.view());
    }

    @Schema(name = "PersonHandOverRefusal")
    record Refusal(@NotBlank @Reason @Size(max = 1000) String reason) {}

    /** For the OpenAPI document. */
    @Schema(name = "PersonHandOverPage")
    record HandOverPage(List<HandOverView> items, String next) {}
}
