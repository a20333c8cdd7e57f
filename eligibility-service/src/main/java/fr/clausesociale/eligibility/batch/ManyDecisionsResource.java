package fr.clausesociale.eligibility.batch;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.problem.Messages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FACILITATOR)
@Tag(name = "Eligibility")
class ManyDecisionsResource {

    private final ManyDecisions decisions;
    private final IdempotentRequests once;

    ManyDecisionsResource(ManyDecisions decisions, IdempotentRequests once) {
        this.decisions = decisions;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "La même décision motivée pour plusieurs personnes",
            description =
                    "Chacune pour elle-même : un refus n'en retient aucune autre. Redemandée, la décision déjà prise reste.")
    @APIResponse(
            responseCode = "200",
            description = "Ce qu'il est advenu de chaque personne",
            content = @Content(schema = @Schema(implementation = ManyDecisionsReport.class)))
    public Response decide(@NotNull @Valid ManyDecisionsRequest request, @Context HttpHeaders headers) {
        return once.run(
                request,
                () -> Response.ok(decisions.decide(request, Messages.locale(headers.getAcceptableLanguages())))
                        .build());
    }
}
