package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.reporting.Roles;
import fr.clausesociale.reporting.intake.Positions;
import fr.clausesociale.reporting.owed.OwedRow;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/aggregates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
@RolesAllowed({Roles.COORDINATOR, Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class RowsResource {

    private static final String AT =
            "Valeurs des dimensions de « by », dans leur ordre, séparées par des virgules (entre guillemets droits celle"
                    + " qui en contient une) ; à défaut, le total";

    private final RowsBehind rows;
    private final Reach reach;
    private final Caller caller;
    private final Positions positions;

    RowsResource(RowsBehind rows, Reach reach, Caller caller, Positions positions) {
        this.rows = rows;
        this.reach = reach;
        this.caller = caller;
        this.positions = positions;
    }

    @GET
    @Path("/rows")
    @Operation(
            operationId = "aggregateRows",
            summary = "Les lignes derrière un chiffre, pour qui suit les marchés",
            description =
                    "Mêmes paramètres que le tableau, et « at » pour une de ses lignes : un placement, une obligation et un mois"
                            + " par ligne, corrections déduites. La somme des heures est le chiffre. 403 pour qui ne suit pas les"
                            + " marchés comptés.")
    @APIResponse(
            responseCode = "200",
            description = "Une page de lignes",
            content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response worked(
            @BeanParam AggregatesQuery query,
            @Parameter(description = AT, example = "WORKS,F") @QueryParam("at") String at,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        Asked asked = asked(query);
        return Paging.answer(uri, rows.worked(asked, granted(asked), at, paging));
    }

    @GET
    @Path("/obligations")
    @Operation(
            operationId = "aggregateObligations",
            summary = "Les obligations derrière ce qui est dû, fait et reste, pour qui suit les marchés",
            description =
                    "Mêmes paramètres que le tableau, et « at » pour une de ses lignes. Les sommes sont les chiffres.")
    @APIResponse(
            responseCode = "200",
            description = "Une page d'obligations",
            content = @Content(schema = @Schema(implementation = ObligationPage.class)))
    public Response owed(
            @BeanParam AggregatesQuery query,
            @Parameter(description = AT, example = "WORKS") @QueryParam("at") String at,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        Asked asked = asked(query);
        return Paging.answer(uri, rows.owed(asked, granted(asked), at, paging));
    }

    private Asked asked(AggregatesQuery query) {
        Asked asked = query.asked();
        positions.reach(query.atLeast);
        return asked;
    }

    private Granted granted(Asked asked) {
        Granted granted =
                reach.of(caller, asked.question().territory(), asked.question().axis());
        granted.permit(asked.question().axis(), asked.filters());
        return granted;
    }

    /** For the OpenAPI document. */
    @Schema(name = "FigureRowPage")
    record RowPage(List<RowsBehind.Row> items, String next) {}

    /** For the OpenAPI document. */
    @Schema(name = "OwedRowPage")
    record ObligationPage(List<OwedRow> items, String next) {}
}
