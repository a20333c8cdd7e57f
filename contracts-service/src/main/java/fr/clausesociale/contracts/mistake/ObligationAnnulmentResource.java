package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.obligation.ObligationView;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.ContentTagged;
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

@Path("/v1/obligations/{id}/annulment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Obligations")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class ObligationAnnulmentResource {

    private final Annulments annulments;
    private final ContentTagged tagged;

    ObligationAnnulmentResource(Annulments annulments, ContentTagged tagged) {
        this.annulments = annulments;
        this.tagged = tagged;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Annule une obligation saisie par erreur, avec les placements qui ne travaillent que pour elle",
            description =
                    "Rien n'est effacé : l'obligation reste lisible, annulée (ANNULLED), et rien n'est plus dû. Si elle"
                            + " porte des heures acceptées, « reverseHours » demande leur contre-passation dans la même opération.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ObligationView.class)))
    public Response annul(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AnnulmentRequest request) {
        return tagged.ok(annulments.obligation(id, request, ifMatch));
    }
}
