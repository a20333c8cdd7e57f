package fr.clausesociale.beneficiaries.erasure;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Data protection")
class ErasureListResource {

    private final Erasures erasures;

    ErasureListResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @GET
    @Transactional
    @Operation(summary = "Les effacements : par qui, pourquoi et quand, jamais de qui")
    @APIResponse(
            responseCode = "200",
            description = "Une page, du plus ancien au plus récent",
            content = @Content(schema = @Schema(implementation = Erased.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, erasures.page(paging));
    }

    /** A page, for the description. */
    @Schema(name = "Erasures")
    record Erased(List<ErasureView> items, String next) {}
}
