package fr.clausesociale.beneficiaries.duplicate;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.person.MatchPair;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
@Tag(name = "Matches")
class MatchResource {

    private final MatchDesk desk;
    private final MatchList list;
    private final Trace trace;

    MatchResource(MatchDesk desk, MatchList list, Trace trace) {
        this.desk = desk;
        this.list = list;
        this.trace = trace;
    }

    @GET
    @Transactional
    @Operation(summary = "Rapprochements possibles que l'appelant peut trancher, par pseudonyme")
    @APIResponse(
            responseCode = "200",
            description = "Une page de paires, de la plus anciennement repérée à la plus récente",
            content = @Content(schema = @Schema(implementation = Found.class)))
    public Response list(
            @QueryParam("status") @DefaultValue("OPEN") @Parameter(description = "Ce qui en a été décidé")
                    MatchPair.Status status,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        Page<MatchSummary> page = list.page(status, paging);
        trace.read(
                Look.MATCH_READ,
                page.items().stream()
                        .flatMap(pair -> Stream.of(pair.older(), pair.newer()))
                        .distinct()
                        .toList());
        return Paging.answer(uri, page);
    }

    /** A page, for the description. */
    @Schema(name = "MatchPage")
    record Found(List<MatchSummary> items, String next) {}

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "Deux personnes côte à côte, et ce qui dit qu'elles n'en sont qu'une ; journalisé")
    @APIResponse(
            responseCode = "200",
            description = "La paire, avec le poids de chaque champ",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response read(@RestPath UUID id) {
        MatchView view = desk.look(id);
        trace.read(Look.MATCH_READ, List.of(view.older().id(), view.newer().id()));
        return Answers.ok(view.version(), view);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Décider que deux pseudonymes sont une personne, ou deux ; se reprend à tout moment")
    @APIResponse(
            responseCode = "200",
            description = "La paire, avec ce qui en est décidé",
            content = @Content(schema = @Schema(implementation = MatchView.class)))
    public Response decide(@RestPath UUID id, @NotNull @Valid MatchDecisionRequest request) {
        MatchView view = desk.decide(id, request.decision().status(), request.reason(), request.facts());
        return Answers.ok(view.version(), view);
    }
}
