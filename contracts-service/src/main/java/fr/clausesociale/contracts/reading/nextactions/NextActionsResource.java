package fr.clausesociale.contracts.reading.nextactions;

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

@Path("/v1/next-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-up")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class NextActionsResource {

    private final NextActions actions;

    NextActionsResource(NextActions actions) {
        this.actions = actions;
    }

    @GET
    @Operation(summary = "Qui doit agir, et depuis quand : le plus ancien d'abord")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NextActionPage.class)))
    public Response list(@BeanParam NextActionFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, actions.page(filter, paging));
    }

    /** For the OpenAPI document. */
    record NextActionPage(List<NextAction> items, String next) {}
}
