package fr.clausesociale.contracts.reading.conventions;

import fr.clausesociale.contracts.convention.ConventionView;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The conventions within reach. */
@Path("/v1/conventions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conventions")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class ConventionsResource {

    private final ConventionList list;

    ConventionsResource(ConventionList list) {
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
    @Operation(summary = "Liste les conventions à portée de l'appelant, les dernières enregistrées d'abord")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConventionPage.class)))
    public Response list(@BeanParam ConventionFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, list.page(filter, paging));
    }

    /** A page, for the OpenAPI document. */
    record ConventionPage(List<ConventionView> items, String next, String resume) {}
}
