package fr.clausesociale.contracts.mistake;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.ContractView;
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

@Path("/v1/contracts/{id}/annulment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class ContractAnnulmentResource {

    private final Annulments annulments;

    ContractAnnulmentResource(Annulments annulments) {
        this.annulments = annulments;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Annule un marché saisi par erreur, avec ses obligations et leurs placements",
            description =
                    "Rien n'est effacé : le marché reste lisible, annulé (ANNULLED), et ne compte plus. S'il porte des"
                            + " heures acceptées, « reverseHours » demande leur contre-passation dans la même opération.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response annul(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AnnulmentRequest request) {
        Contract contract = annulments.contract(id, request, ifMatch);
        return Answers.ok(contract.version(), ContractView.of(contract));
    }
}
