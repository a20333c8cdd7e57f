package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementView;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/placements/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements")
@RolesAllowed(Roles.FACILITATOR)
class PlacementMistakesResource {

    private final Annulments annulments;
    private final PlacementCorrections corrections;

    PlacementMistakesResource(Annulments annulments, PlacementCorrections corrections) {
        this.annulments = annulments;
        this.corrections = corrections;
    }

    @POST
    @Path("/annulment")
    @Transactional
    @Operation(
            summary = "Annule un placement saisi par erreur",
            description =
                    "Rien n'est effacé : le placement reste lisible, annulé (ANNULLED), et ne compte plus. S'il porte des"
                            + " heures acceptées, « reverseHours » demande leur contre-passation dans la même opération.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response annul(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AnnulmentRequest request) {
        return answer(annulments.placement(id, request, ifMatch));
    }

    @POST
    @Path("/correction")
    @Transactional
    @Operation(
            summary = "Corrige la personne ou les obligations d'un placement sans heures acceptées",
            description =
                    "L'éligibilité et la période de valorisation sont revues pour la personne ; ce qui était déclaré pour"
                            + " une obligation quittée est rejeté avec le motif.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlacementView.class)))
    public Response correct(
            @RestPath UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlacementCorrectionRequest request) {
        return answer(corrections.correct(id, request, ifMatch));
    }

    private static Response answer(Placement placement) {
        return Answers.ok(placement.version(), PlacementView.of(placement));
    }
}
