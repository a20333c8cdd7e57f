package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements")
@RolesAllowed(Roles.FACILITATOR)
class PlacementCourseResource {

    /** Codes of {@code exit} in the nomenclature. */
    private static final String SITUATION = "[A-Z0-9_]{2,40}";

    private final PlacementCourse course;

    PlacementCourseResource(PlacementCourse course) {
        this.course = course;
    }

    @POST
    @Path("/{id}/suspension")
    @Transactional
    @Operation(
            summary = "Suspend un placement : rien n'est travaillé jusqu'à la reprise",
            description =
                    "Le motif n'est pas demandé. Les mois entièrement suspendus ne sont pas réclamés ; des heures déjà acceptées"
                            + " d'un jour suspendu mettent le placement en examen.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response suspend(@RestPath UUID id, @NotNull @Valid Suspending request) {
        return answer(course.suspend(id, request.from()));
    }

    @POST
    @Path("/{id}/resumption")
    @Transactional
    @Operation(summary = "Reprend un placement suspendu, le premier jour travaillé étant donné")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response resume(@RestPath UUID id, @NotNull @Valid Resuming request) {
        return answer(course.resume(id, request.on()));
    }

    @POST
    @Path("/{id}/announced-end")
    @RolesAllowed(Roles.COMPANY)
    @Transactional
    @Operation(
            summary = "Annonce la fin d'un placement, par l'employeur",
            description = "Elle vaut une fois que le facilitateur l'a confirmée (POST …/end).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response announceEnd(@RestPath UUID id, @NotNull @Valid Announcing request) {
        return answer(course.announceEnd(id, request.endedOn(), request.exit()));
    }

    @POST
    @Path("/{id}/announced-end/refusal")
    @Transactional
    @Operation(summary = "Écarte la fin qu'un employeur a annoncée, avec un motif")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response refuseEnd(@RestPath UUID id, @NotNull @Valid Refusing request) {
        return answer(course.refuseAnnouncedEnd(id, request.reason()));
    }

    @PUT
    @Path("/{id}/follow-ups/{months}")
    @Transactional
    @Operation(
            summary = "Situation de la personne 3, 6 ou 12 mois après la fin du placement",
            description =
                    "Une réponse par échéance, UNKNOWN en est une. If-Match est exigé pour remplacer une réponse. La classe de"
                            + " sortie est celle de la règle en vigueur le jour où la question a été posée.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response followUp(
            @RestPath UUID id,
            @RestPath @Parameter(description = "3, 6 ou 12") String months,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Answering request) {
        return answer(course.followUp(id, months, request.situation(), request.askedOn(), ifMatch));
    }

    private static Response answer(Placement placement) {
        return Answers.ok(placement.version(), PlacementView.of(placement));
    }

    /** @param from first day on which nothing is worked */
    @Schema(name = "PlacementSuspensionRequest")
    record Suspending(@NotNull LocalDate from) {}

    /** @param on first day worked again */
    @Schema(name = "PlacementResumptionRequest")
    record Resuming(@NotNull LocalDate on) {}

    /** @param exit what came after, by its code; not stated where it is not known */
    @Schema(name = "PlacementAnnouncedEndRequest")
    record Announcing(
            @NotNull LocalDate endedOn,
            @Pattern(regexp = SITUATION) String exit) {

        public Announcing {
            exit = exit == null ? "NOT_STATED" : exit;
        }
    }

    @Schema(name = "PlacementAnnouncedEndRefusal")
    record Refusing(@NotBlank @Reason @Size(max = 1000) String reason) {}

    /**
     * @param situation by its code, as of an exit, or UNKNOWN
     * @param askedOn day on which the person or the prescriber was asked
     */
    @Schema(name = "PlacementFollowUpRequest", description = "UNKNOWN : la situation n'est pas connue")
    record Answering(
            @NotNull @Pattern(regexp = SITUATION) String situation,
            @NotNull LocalDate askedOn) {}
}
