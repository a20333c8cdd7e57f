package fr.clausesociale.contracts.announcement;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Announcements", description = "Ce qu'une entreprise annonce et qu'un facilitateur confirme")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN})
class AnnouncementResource {

    private final Announcements announcements;
    private final IdempotentRequests once;

    AnnouncementResource(Announcements announcements, IdempotentRequests once) {
        this.announcements = announcements;
        this.once = once;
    }

    @POST
    @Path("/hires")
    @RolesAllowed(Roles.COMPANY)
    @Operation(
            summary = "Annonce une embauche",
            description =
                    "La personne n'est pas nommée ici. Le facilitateur confirme en la désignant : le placement est alors fait, avec"
                            + " toutes ses vérifications.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response hire(@NotNull @Valid HireRequest request) {
        return told(request, () -> announcements.tell(request.obligationId(), request.hire()));
    }

    @POST
    @Path("/total-hours")
    @RolesAllowed(Roles.COMPANY)
    @Operation(
            summary = "Annonce les heures travaillées par tous, dont une obligation demande une part",
            description = "Elles comptent une fois que le facilitateur les a confirmées.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response totalHours(@NotNull @Valid TotalHoursRequest request) {
        return told(request, () -> announcements.tell(request.obligationId(), request.totalHours()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Lit une annonce")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response read(@RestPath UUID id) {
        AnnouncementView seen = announcements.seen(id);
        return Answers.ok(seen.version(), seen);
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.FACILITATOR)
    @Transactional
    @Operation(summary = "Confirme une annonce ; une embauche en désignant la personne")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response confirm(@RestPath UUID id, @NotNull @Valid Confirming request) {
        return answer(announcements.confirm(id, request.beneficiaryId(), request.part()));
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.FACILITATOR)
    @Transactional
    @Operation(summary = "Écarte une annonce, avec un motif")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    public Response refuse(@RestPath UUID id, @NotNull @Valid Refusing request) {
        return answer(announcements.refuse(id, request.reason()));
    }

    private Response told(Object request, Supplier<Announcement> tell) {
        return once.run(request, () -> {
            Announcement told = tell.get();
            return Answers.created("/v1/announcements/" + told.id(), told.version(), told.view());
        });
    }

    private static Response answer(Announcement announcement) {
        return Answers.ok(announcement.version(), announcement.view());
    }

    @Schema(name = "HireAnnouncementRequest")
    record HireRequest(
            @NotNull UUID obligationId, @NotNull @Valid Hire hire) {}

    @Schema(name = "TotalHoursAnnouncementRequest")
    record TotalHoursRequest(
            @NotNull UUID obligationId, @NotNull @Valid AnnouncedTotal totalHours) {}

    /**
     * @param beneficiaryId who was hired; none for total hours
     * @param part in which the work is done, of a contract that is performed in several territories; null: as for a new placement
     */
    @Schema(name = "AnnouncementConfirmation")
    record Confirming(UUID beneficiaryId, @Valid PartKey part) {}

    @Schema(name = "AnnouncementRefusal")
    record Refusing(@NotBlank @Reason @Size(max = 1000) String reason) {}
}
