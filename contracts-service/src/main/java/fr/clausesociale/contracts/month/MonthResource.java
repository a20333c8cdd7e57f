package fr.clausesociale.contracts.month;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.geography.TerritoryCode;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/months/{month}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Months", description = "Mois clos par département")
@RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
class MonthResource {

    private static final String WHERE = "DEP-nn ; REG-nn ou FR : chacun de leurs départements";

    private final Months months;

    MonthResource(Months months) {
        this.months = months;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(summary = "Dit pour quels départements un mois est clos, ou l'a été")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MonthView.class)))
    public MonthView read(
            @RestPath YearMonth month,
            @QueryParam("territory") @NotNull @Parameter(description = WHERE, required = true)
                    TerritoryCode territory) {
        return view(month, months.of(month, territory));
    }

    @POST
    @Path("/closure")
    @Transactional
    @Operation(
            summary = "Clôt un mois écoulé pour un département",
            description =
                    "Par un administrateur, ou par le coordinateur dont c'est le territoire. Les heures de ce mois acceptées ou"
                            + " corrigées ensuite s'écrivent dans le premier mois suivant resté ouvert, et disent les deux mois.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MonthView.class)))
    public Response close(
            @RestPath YearMonth month,
            @QueryParam("territory") @NotNull @Parameter(description = WHERE, required = true)
                    TerritoryCode territory) {
        return Response.ok(view(month, months.close(month, territory))).build();
    }

    @POST
    @Path("/reopening")
    @Transactional
    @Operation(
            summary = "Rouvre un mois clos, avec un motif",
            description = "Ce qui s'est écrit ailleurs entre-temps y reste.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MonthView.class)))
    public Response reopen(
            @RestPath YearMonth month,
            @QueryParam("territory") @NotNull @Parameter(description = WHERE, required = true) TerritoryCode territory,
            @NotNull @Valid ReopeningOfMonth request) {
        return Response.ok(view(month, months.reopen(month, territory, request.reason())))
                .build();
    }

    private static MonthView view(YearMonth month, List<MonthClosure> closures) {
        return new MonthView(month, closures.stream().map(MonthClosure::view).toList());
    }

    @Schema(name = "MonthReopeningRequest")
    record ReopeningOfMonth(
            @NotBlank @Reason @Size(max = 1000) String reason) {}

    /** @param closures by département, the latest last; one that was never closed is not among them */
    @Schema(name = "MonthClosures")
    record MonthView(YearMonth month, List<MonthClosure.View> closures) {}
}
