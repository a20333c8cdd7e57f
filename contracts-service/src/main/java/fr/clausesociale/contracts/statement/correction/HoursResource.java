package fr.clausesociale.contracts.statement.correction;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.HoursEntry;
import fr.clausesociale.contracts.statement.acceptance.RaiseView;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/hours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hours")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class HoursResource {

    private final Corrections corrections;
    private final IdempotentRequests once;

    HoursResource(Corrections corrections, IdempotentRequests once) {
        this.corrections = corrections;
        this.once = once;
    }

    @GET
    @Path("/{entryId}")
    @Operation(summary = "Lit une écriture d'heures acceptées")
    public HoursEntry.View read(@RestPath UUID entryId) {
        return corrections.reachable(entryId).view();
    }

    @POST
    @Path("/{entryId}/correction")
    @RolesAllowed(Roles.FACILITATOR)
    @Operation(
            summary = "Corrige des heures acceptées : une contre-passation et une nouvelle écriture",
            description =
                    "Nul n'augmente seul des heures acceptées au-delà de ce qu'un autre a déclaré : la demande est gardée (202),"
                            + " et s'exécute quand une autre personne demande la même chose, ou quand elle est redemandée après"
                            + " confirmation par l'employeur, l'acheteur ou une autre structure, selon les règles en vigueur.")
    @APIResponse(
            responseCode = "202",
            description = "Gardée : quelqu'un d'autre doit le dire aussi",
            content = @Content(schema = @Schema(implementation = RaiseView.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Corrections.Correction.class)))
    public Response correct(@RestPath UUID entryId, @NotNull @Valid Request request) {
        return once.run(request, () -> {
            Corrections.Outcome outcome =
                    corrections.correct(entryId, request.hours(), request.days(), request.reason());
            if (outcome.done() == null) {
                return Answers.accepted("/v1/hours/" + entryId, outcome.raise());
            }
            Corrections.Correction correction = outcome.done();
            UUID made = correction.entry() == null
                    ? correction.reversal().entryId()
                    : correction.entry().entryId();
            return Answers.created("/v1/hours/" + made, 1, correction);
        });
    }

    @POST
    @Path("/{entryId}/raise/confirmation")
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY})
    @Transactional
    @Operation(
            summary = "Confirme une augmentation d'heures acceptées qu'une autre structure a demandée",
            description =
                    "Par l'employeur, l'acheteur ou une autre structure facilitatrice. Qui l'a demandée la redemande"
                            + " ensuite à l'identique, et elle s'exécute.")
    public RaiseView confirm(@RestPath UUID entryId) {
        return corrections.confirm(entryId);
    }

    /**
     * @param hours what is right instead; zero where nothing was worked
     * @param days the same day by day, where that is to be told anew
     */
    @Schema(name = "HoursCorrectionRequest")
    record Request(
            @NotNull @DecimalMin("0") @Digits(integer = 4, fraction = 2)
            BigDecimal hours,

            @NotBlank @Reason @Size(max = 1000) String reason,
            @Valid @Size(min = 1, max = 31) List<@NotNull DayHours> days) {}
}
