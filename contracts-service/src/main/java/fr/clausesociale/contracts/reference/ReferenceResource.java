package fr.clausesociale.contracts.reference;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.identifier.GivenNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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

@Path("/v1/placements/{id}/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Placements")
@RolesAllowed(Roles.COMPANY)
class ReferenceResource {

    private final References references;

    ReferenceResource(References references) {
        this.references = references;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Référence que l'employeur donne au placement",
            description =
                    "Pour cet employeur seul : matricule ou numéro de contrat de sa paie. Null s'il n'en a pas donné.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferenceView.class)))
    public Response read(@RestPath UUID id) {
        return Response.ok(new ReferenceView(id, references.of(id))).build();
    }

    @POST
    @Transactional
    @Operation(
            summary = "Donne au placement la référence de l'employeur, ou la retire",
            description =
                    "Elle désigne le placement dans les fichiers d'heures de l'employeur. Chez lui et pour un même marché,"
                            + " elle ne désigne qu'un placement à la fois. Elle ne figure dans aucune publication et disparaît"
                            + " avec l'identité de la personne.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReferenceView.class)))
    public Response give(@RestPath UUID id, @NotNull @Valid ReferenceRequest request) {
        references.give(id, request.reference());
        return Response.ok(new ReferenceView(id, request.reference())).build();
    }

    /** @param reference letters, digits and {@code - . / _}, with at least one digit; null takes away what was given */
    @Schema(name = "PlacementReferenceRequest")
    record ReferenceRequest(
            @GivenNumber @Size(max = 20) @Pattern(regexp = "[A-Za-z./_-]*[0-9][A-Za-z0-9./_-]*")
            String reference) {}

    @Schema(name = "PlacementReference")
    record ReferenceView(UUID placementId, String reference) {}
}
