package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

@Path("/v1/beneficiaries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
@Tag(name = "Matches")
class MergeResource {

    private final MatchDesk desk;

    MergeResource(MatchDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed(Roles.FACILITATOR)
    @Transactional
    @Operation(summary = "Réunir deux pseudonymes d'une même personne : le plus ancien vaut pour les deux")
    @APIResponse(
            responseCode = "200",
            description = "La paire, avec ce qui en est décidé",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response merge(@RestPath UUID id, @NotNull @Valid MergeRequest request) {
        MatchView view = desk.merge(id, request.with(), request.reason());
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("{id}/split")
    @Transactional
    @Operation(summary = "Séparer un pseudonyme réuni à tort à un autre : chacun redevient une personne")
    @APIResponse(
            responseCode = "200",
            description = "La paire, avec ce qui en est décidé",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response split(@RestPath UUID id, @NotNull @Valid SplitRequest request) {
        MatchView view = desk.split(id, request.reason());
        return Answers.ok(view.version(), view);
    }
}
