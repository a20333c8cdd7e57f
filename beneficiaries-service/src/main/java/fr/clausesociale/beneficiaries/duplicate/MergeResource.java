package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.separation.SplitView;
import fr.clausesociale.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
@Tag(name = "Matches")
class MergeResource {

    private final MatchDesk desk;
    private final Trace trace;

    MergeResource(MatchDesk desk, Trace trace) {
        this.desk = desk;
        this.trace = trace;
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

    @GET
    @Path("{id}/split")
    @Transactional
    @Operation(
            summary =
                    "Ce qui a été enregistré depuis qu'un pseudonyme est réuni à un autre, et à qui cela reviendra ; journalisé",
            description =
                    "Un fait revient au pseudonyme dont l'orientation le fonde. Où cela ne se dit pas (« asked »), la"
                            + " séparation demande à qui il revient.")
    @APIResponse(
            responseCode = "200",
            description = "Les faits de l'entre-temps, un par un",
            content = @Content(schema = @Schema(implementation = SplitView.class)))
    public SplitView look(@RestPath UUID id) {
        SplitView view = desk.split(id);
        trace.read(Look.MATCH_READ, List.of(view.pseudonym(), view.standsFor()));
        return view;
    }

    @POST
    @Path("{id}/split")
    @Transactional
    @Operation(
            summary = "Séparer un pseudonyme réuni à tort à un autre : chacun redevient une personne",
            description =
                    "Ce qui a été enregistré entre-temps revient au pseudonyme dont l'orientation le fonde. Où cela ne se dit"
                            + " pas, « facts » le dit, fait par fait ; sinon rien n'est séparé et l'erreur 422 énumère ce qui manque.")
    @APIResponse(
            responseCode = "200",
            description = "La paire, avec ce qui en est décidé",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response split(@RestPath UUID id, @NotNull @Valid SplitRequest request) {
        MatchView view = desk.split(id, request.reason(), request.facts());
        return Answers.ok(view.version(), view);
    }
}
