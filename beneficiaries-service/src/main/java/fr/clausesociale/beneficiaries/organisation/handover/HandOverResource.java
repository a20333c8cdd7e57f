package fr.clausesociale.beneficiaries.organisation.handover;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.text.Reason;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
@Tag(name = "Hand-overs", description = "Transmission de tout ce que suit une structure à une autre")
class HandOverResource {

    private final Portfolios portfolios;
    private final PortfolioChanges changes;
    private final IdempotentRequests once;
    private final BusinessClock clock;

    HandOverResource(Portfolios portfolios, PortfolioChanges changes, IdempotentRequests once, BusinessClock clock) {
        this.portfolios = portfolios;
        this.changes = changes;
        this.once = once;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Propose de transmettre tout ce que suit une structure, ou ce qu'elle suit sur des territoires",
            description =
                    "Par un gestionnaire de l'une des deux structures ; l'autre accepte ou refuse. Un administrateur"
                            + " décide seul. Les marchés et leurs parts, puis les personnes, sont transmis au jour dit.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PortfolioView.class)))
    public Response propose(@NotNull @Valid PortfolioRequest request) {
        return once.run(request, () -> {
            Portfolio proposal = changes.propose(request);
            return Answers.created("/v1/hand-overs/" + proposal.id(), proposal.version(), proposal.view(clock.today()));
        });
    }

    @GET
    @Transactional
    @Operation(
            summary = "Liste les transmissions où l'organisation de l'appelant est partie",
            description = "De la plus récente à la plus ancienne.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverPage.class)))
    public Response list(@BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, portfolios.page(paging));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "Lit une transmission, et où en est son application")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortfolioView.class)))
    public Response read(@RestPath UUID id) {
        return answer(portfolios.reachable(id));
    }

    @POST
    @Path("{id}/agreement")
    @Transactional
    @Operation(
            summary = "Accepte une transmission proposée",
            description = "Par un gestionnaire de l'autre structure, ou par un administrateur. Acceptée après un"
                    + " changement de mois, elle prend effet au premier jour du mois en cours.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortfolioView.class)))
    public Response agree(@RestPath UUID id) {
        return answer(changes.agree(id));
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Refuse une transmission proposée, ou la retire")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortfolioView.class)))
    public Response refuse(@RestPath UUID id, @NotNull @Valid Refusal refusal) {
        return answer(changes.refuse(id, refusal.reason()));
    }

    private Response answer(Portfolio portfolio) {
        return Answers.ok(portfolio.version(), portfolio.view(clock.today()));
    }

    @Schema(name = "HandOverRefusal")
    record Refusal(@NotBlank @Reason @Size(max = 1000) String reason) {}

    /** For the OpenAPI document. */
    @Schema(name = "HandOverPage")
    record HandOverPage(List<PortfolioView> items, String next) {}
}
