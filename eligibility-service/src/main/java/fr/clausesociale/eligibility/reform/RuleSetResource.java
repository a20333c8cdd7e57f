package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.RowsReader;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/rule-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets", description = "Jeux de règles : par pays, programme et territoire, et par date")
@RolesAllowed({
    Roles.PRESCRIBER,
    Roles.FACILITATOR,
    Roles.COMPANY,
    Roles.BUYER,
    Roles.COORDINATOR,
    Roles.DPO,
    Roles.ADMIN
})
class RuleSetResource {

    private final RuleSetReform reform;
    private final IdempotentRequests once;

    RuleSetResource(RuleSetReform reform, IdempotentRequests once) {
        this.reform = reform;
        this.once = once;
    }

    @GET
    @Operation(summary = "Tous les jeux de règles, passés et à venir, du plus ancien au plus récent")
    @APIResponse(
            responseCode = "200",
            description = "Une page de jeux de règles",
            content = @Content(schema = @Schema(implementation = RuleSetPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(
                uri,
                RowsReader.page(
                        reform.all().stream().map(RuleSetSummary::of).toList(),
                        one -> List.of(one.from().toString(), one.version()),
                        paging));
    }

    @GET
    @Path("{version}")
    @Operation(summary = "Un jeu de règles, avec tout ce qu'il reprend de celui sur lequel il se fonde")
    @APIResponse(
            responseCode = "200",
            description = "Le jeu de règles",
            content = @Content(schema = @Schema(implementation = RuleSet.class)))
    public RuleSet read(@RestPath String version) {
        return reform.sets().version(version).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary =
                    "Contrôler un nouveau jeu de règles, l'essayer sur les décisions passées, ou le mettre en vigueur",
            description =
                    "mode=validate contrôle ; mode=simulate dit qui changerait et pourquoi, par pseudonyme, sans rien"
                            + " conserver ; mode=commit met en vigueur à partir de « from », après aujourd'hui. Une décision prise ne change jamais.")
    @APIResponse(
            responseCode = "200",
            description = "Contrôlé, ou essayé : rien n'est conservé",
            content = @Content(schema = @Schema(implementation = RuleSetTrial.class)))
    @APIResponse(
            responseCode = "201",
            description = "Mis en vigueur à partir de son premier jour",
            content = @Content(schema = @Schema(implementation = RuleSetTrial.class)))
    public Response add(@BeanParam RuleSetQuery query, @NotNull @Valid RuleSetRequest request) {
        return switch (query.mode()) {
            case VALIDATE -> Response.ok(reform.validate(request)).build();
            case SIMULATE ->
                Response.ok(reform.simulate(request, query.position)).build();
            case COMMIT ->
                once.run(request, () -> {
                    RuleSetTrial adopted = reform.adopt(request);
                    return Answers.created("/v1/rule-sets/" + request.version(), 1, adopted);
                });
        };
    }

    /** For the OpenAPI document. */
    record RuleSetPage(List<RuleSetSummary> items, String next) {}
}
