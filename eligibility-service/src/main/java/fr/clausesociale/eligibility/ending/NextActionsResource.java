package fr.clausesociale.eligibility.ending;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.eligibility.access.Look;
import fr.clausesociale.eligibility.access.Trace;
import fr.clausesociale.platform.http.Page;
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

@Path("/v1/next-actions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FACILITATOR)
@Tag(name = "Next actions")
class NextActionsResource {

    private final NextActionList list;
    private final Trace trace;

    NextActionsResource(NextActionList list, Trace trace) {
        this.list = list;
        this.trace = trace;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Droits qui prennent bientôt fin, à renouveler",
            description =
                    "Rappelés 90 et 30 jours avant la fin, ou comme le jeu de règles le dit ; un droit renouvelé n'y figure plus.")
    @APIResponse(
            responseCode = "200",
            description = "Une page de ce qui est à faire",
            content = @Content(schema = @Schema(implementation = Actions.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        Page<NextActionView> page = list.page(paging);
        trace.read(
                Look.ELIGIBILITY_READ,
                page.items().stream().map(NextActionView::beneficiaryId).toList());
        return Paging.answer(uri, page);
    }

    /** A page, for the description. */
    record Actions(List<NextActionView> items, String next) {}
}
