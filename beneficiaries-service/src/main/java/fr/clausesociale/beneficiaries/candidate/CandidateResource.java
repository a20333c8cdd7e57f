package fr.clausesociale.beneficiaries.candidate;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.time.BusinessClock;
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

@Path("/v1/candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FACILITATOR)
@Tag(name = "Candidates")
class CandidateResource {

    private final Candidates candidates;
    private final Trace trace;
    private final BusinessClock clock;

    CandidateResource(Candidates candidates, Trace trace, BusinessClock clock) {
        this.candidates = candidates;
        this.trace = trace;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Personnes éligibles et non placées, par pseudonyme")
    @APIResponse(
            responseCode = "200",
            description = "Une page de candidats",
            content = @Content(schema = @Schema(implementation = Found.class)))
    public Response list(@BeanParam CandidateQuery query, @BeanParam Paging paging, @Context UriInfo uri) {
        query.check();
        Page<CandidateView> page = candidates.page(query, clock.today(), paging);
        trace.read(
                Look.CANDIDATE_READ,
                page.items().stream().map(CandidateView::beneficiaryId).toList());
        return Paging.answer(uri, page);
    }

    /** A page, for the description. */
    @Schema(name = "CandidatePage")
    record Found(List<CandidateView> items, String next) {}
}
