package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements")
@RolesAllowed(Roles.FACILITATOR)
class PlacementResource {

    private final PlacementChanges changes;
    private final IdempotentRequests once;

    PlacementResource(PlacementChanges changes, IdempotentRequests once) {
        this.changes = changes;
        this.once = once;
    }

    @POST
    @Operation(
            summary = "Place une personne",
            description =
                    "En attente (PENDING_ELIGIBILITY) tant qu'aucune décision valable le premier jour n'est connue.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response place(@NotNull @Valid PlacementRequest request) {
        return once.run(request, () -> {
            Placement placement = changes.place(request);
            return Answers.created(
                    "/v1/placements/" + placement.id(), placement.version(), PlacementView.of(placement));
        });
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Change les termes d'un placement : dates rectifiées, prolongation, durée du travail",
            description =
                    "L'éligibilité au premier jour et la période de valorisation sont revues ; si des heures acceptées"
                            + " n'y entrent plus, le placement passe en examen.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response change(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PlacementChange change) {
        Placement placement = changes.change(id, ifMatch, change);
        return Answers.ok(placement.version(), PlacementView.of(placement));
    }

    @POST
    @Path("/{id}/end")
    @Transactional
    @Operation(
            summary = "Met fin à un placement, avec la sortie",
            description = "Sans corps, la fin que l'employeur a annoncée est confirmée.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response end(@RestPath UUID id, @RequestBody(required = false) @Valid End end) {
        Placement placement = end == null ? changes.endAsAnnounced(id) : changes.end(id, end.endedOn(), end.exit());
        return Answers.ok(placement.version(), PlacementView.of(placement));
    }

    @POST
    @Path("/{id}/confirmation")
    @Transactional
    @Operation(summary = "Confirme un placement mis en examen (REVIEW) par une décision postérieure")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response confirm(@RestPath UUID id, @NotNull @Valid Confirmation confirmation) {
        Placement placement = changes.confirm(id, confirmation.reason());
        return Answers.ok(placement.version(), PlacementView.of(placement));
    }

    /** @param exit what came after: PERMANENT_CONTRACT, FIXED_TERM_LONG, TRAINING, … */
    @Schema(name = "PlacementEndRequest")
    record End(
            @NotNull LocalDate endedOn,
            @Pattern(regexp = "[A-Z0-9_]{2,40}") String exit) {

        public End {
            exit = exit == null ? "NOT_STATED" : exit;
        }
    }

    record Confirmation(@NotBlank @Reason @Size(max = 1000) String reason) {}
}
