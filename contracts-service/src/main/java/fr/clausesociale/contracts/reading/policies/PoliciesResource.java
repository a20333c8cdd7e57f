package fr.clausesociale.contracts.reading.policies;

import fr.clausesociale.contracts.policy.PolicyFilter;
import fr.clausesociale.contracts.policy.PolicyValue;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.time.BusinessClock;
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

/** The values in force on a day. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class PoliciesResource {

    private final PolicyList list;
    private final BusinessClock clock;
    private final Caller caller;

    PoliciesResource(PolicyList list, BusinessClock clock, Caller caller) {
        this.list = list;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Liste les paramètres en vigueur un jour donné",
            description = "Les valeurs propres à un marché ne sont montrées qu'à l'administrateur.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Response list(@BeanParam PolicyFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        boolean all = caller.is(Roles.ADMIN);
        return Paging.answer(uri, list.page(filter.pattern(), filter.day(clock.today()), all, paging));
    }

    /** For the OpenAPI document. */
    record PolicyPage(List<PolicyValue.View> items, String next) {}
}
