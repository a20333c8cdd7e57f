package fr.clausesociale.contracts.reading.handovers;

import fr.clausesociale.contracts.handover.HandOverView;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.proposal.ProposalStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The hand-overs that the caller's organisation is a side of. */
@Path("/v1/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hand-overs", description = "Transmission du suivi d'une structure à une autre")
@RolesAllowed({Roles.FACILITATOR, Roles.ADMIN})
class HandOversResource {

    private final HandOverList list;

    HandOversResource(HandOverList list) {
        this.list = list;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Liste les transmissions où la structure de l'appelant est partie",
            description = "De la plus récente à la plus ancienne.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOverPage.class)))
    public Response list(
            @QueryParam("status") ProposalStatus status,
            @QueryParam("contract") UUID contract,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        return Paging.answer(uri, list.page(status, contract, paging));
    }

    /** For the OpenAPI document. */
    record HandOverPage(List<HandOverView> items, String next) {}
}
