package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.obligation.ObligationView;
import fr.clausesociale.contracts.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/obligations/{id}/annulment")
@Tag(name = "Obligations")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class ObligationAnnulmentResource {

    private final Annulments annulments;

    ObligationAnnulmentResource(Annulments annulments) {
        this.annulments = annulments;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Annule une obligation saisie par erreur, avec les placements qui ne travaillent que pour elle",
            description =
                    "Rien n'est effacé : l'obligation reste lisible, annulée (ANNULLED), et rien n'est plus dû. Si elle"
                            + " porte des heures acceptées, « reverseHours » demande leur contre-passation dans la même opération.")
    public ObligationView annul(@RestPath UUID id, @NotNull @Valid AnnulmentRequest request) {
        return annulments.obligation(id, request);
    }
}
