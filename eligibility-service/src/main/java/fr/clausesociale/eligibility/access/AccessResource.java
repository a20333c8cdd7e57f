package fr.clausesociale.eligibility.access;

import fr.clausesociale.eligibility.Roles;
import fr.clausesociale.platform.access.AccessLog;
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

@Path("/v1/access-logs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DPO)
@Tag(name = "Access log")
class AccessResource {

    private final AccessLog log;
    private final LooksAtPeople looks;

    AccessResource(AccessLog log, LooksAtPeople looks) {
        this.log = log;
        this.looks = looks;
    }

    @GET
    @Transactional
    @Operation(summary = "Qui a consulté ce qui est su de qui, et quand")
    @APIResponse(
            responseCode = "200",
            description = "Une page du journal, du plus ancien au plus récent",
            content = @Content(schema = @Schema(implementation = Entries.class)))
    public Response list(@BeanParam AccessQuery query, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, log.page(looks.asked(query), paging, AccessView::of));
    }

    /** A page, for the description. */
    record Entries(List<AccessView> items, String next) {}
}
