package fr.clausesociale.contracts.reading.gaps;

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

@Path("/v1/legal-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Legal form")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class GapResource {

    private final Gaps gaps;

    GapResource(Gaps gaps) {
        this.gaps = gaps;
    }

    @GET
    @Operation(
            summary = "Liste les marchés dont la clause déclarée, les heures dues et la loi ne s'accordent pas",
            description = "Une considération sociale n'est pas une obligation d'heures : les écarts se lisent dans les"
                    + " deux sens. Un marché dont la valeur ou la date manque n'est pas dit en défaut.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GapPage.class)))
    public Response list(@BeanParam GapFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, gaps.page(filter, paging));
    }

    /** For the OpenAPI document. */
    record GapPage(List<Gap> items, String next) {}
}
