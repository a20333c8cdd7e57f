package fr.clausesociale.reporting.targets;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.figures.FactFigures;
import fr.clausesociale.reporting.intake.Positions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
class TargetsResource {

    private static final String KNOWN_ON = "Ce que l'on savait à cet instant, ou à la fin de ce jour";
    private static final String AT_LEAST = "Position d'une autre réponse, à laquelle celle-ci va au moins";
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final Targets targets;
    private final FactFigures figures;
    private final Positions positions;
    private final Caller caller;

    TargetsResource(Targets targets, FactFigures figures, Positions positions, Caller caller) {
        this.targets = targets;
        this.figures = figures;
        this.positions = positions;
        this.caller = caller;
    }

    @GET
    @Path("/conventions")
    @RolesAllowed({Roles.COORDINATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(
            operationId = "conventionTargets",
            summary = "Objectifs des conventions et ce qui est fait, par année et en tout, avec le rythme nécessaire",
            description =
                    "Coordinateur : les conventions de son territoire, de ses parties et de ce qui l'englobe ; acheteur :"
                            + " celles qu'il a signées. Comptent les heures acceptées selon la règle de décompte de la"
                            + " convention. Une année de moins de cinq personnes est retenue (SUPPRESSED) avec ce qui la"
                            + " trahirait ; pour un signataire, aussi celle où moins de cinq personnes travaillent pour les"
                            + " autres.")
    @APIResponse(
            responseCode = "200",
            description = "Une page de conventions, par nom",
            content = @Content(schema = @Schema(implementation = ConventionTargetsPage.class)))
    public Response conventions(
            @Parameter(description = "Conventions de ce territoire ou d'un plus petit", example = "REG-27")
                    @QueryParam("territory")
                    TerritoryCode territory,
            @Parameter(description = KNOWN_ON, example = "2026-03-31") @QueryParam("knownOn") String knownOn,
            @Parameter(description = AT_LEAST) @QueryParam("atLeast") String atLeast,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        positions.reach(atLeast);
        return Paging.answer(uri, targets.conventions(territory, figures.moment("knownOn", knownOn), caller, paging));
    }

    @GET
    @Path("/conventions/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(operationId = "conventionTarget", summary = "Objectifs d'une convention et ce qui est fait")
    public ConventionTargets convention(
            @RestPath UUID id,
            @Parameter(description = KNOWN_ON, example = "2026-03-31") @QueryParam("knownOn") String knownOn,
            @Parameter(description = AT_LEAST) @QueryParam("atLeast") String atLeast) {
        positions.reach(atLeast);
        return targets.convention(id, figures.moment("knownOn", knownOn), caller);
    }

    @GET
    @Path("/programmes")
    @RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(
            operationId = "programmeTargets",
            summary = "Programmes qui visent une part de toutes les heures travaillées (NPNRU), par année et en tout",
            description =
                    "Visé : la part du programme (GET /v1/settings/programme-target) de toutes les heures travaillées, telles"
                            + " que les obligations les disent, l'année où elles sont dites. Même vue que GET /v1/aggregates.")
    public ProgrammesReached programmes(
            @Parameter(description = "FR (par défaut), REG-27, DEP-21, EPCI-242100410, COM-21231", example = "REG-27")
                    @QueryParam("territory")
                    TerritoryCode territory,
            @Parameter(description = "Première année", example = "2024")
                    @QueryParam("from")
                    @Min(FIRST_YEAR)
                    @Max(LAST_YEAR)
                    Integer from,
            @Parameter(description = "Dernière année", example = "2030")
                    @QueryParam("to")
                    @Min(FIRST_YEAR)
                    @Max(LAST_YEAR)
                    Integer to,
            @Parameter(description = KNOWN_ON, example = "2026-03-31") @QueryParam("knownOn") String knownOn,
            @Parameter(description = AT_LEAST) @QueryParam("atLeast") String atLeast) {
        int first = from == null ? FIRST_YEAR : from;
        int last = to == null ? LAST_YEAR : to;
        if (first > last) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "from", first).at("from");
        }
        positions.reach(atLeast);
        return targets.programmes(
                territory == null ? TerritoryCode.FRANCE : territory,
                first,
                last,
                figures.moment("knownOn", knownOn),
                caller);
    }

    /** A page, for the OpenAPI document. */
    record ConventionTargetsPage(List<ConventionTargets> items, String next) {}
}
