package fr.clausesociale.contracts.reading.commitments;

import fr.clausesociale.contracts.contract.Contracts;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The promises on one contract, listed. A class of its own, because requests are routed by the path of the class first. */
@Path("/v1/contracts/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class ContractCommitmentsResource {

    private final Contracts contracts;
    private final CommitmentList list;

    ContractCommitmentsResource(Contracts contracts, CommitmentList list) {
        this.contracts = contracts;
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Liste les engagements d'un marché, l'échéance la plus proche d'abord")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentPage.class)))
    public Response ofContract(@RestPath UUID id, @BeanParam Paging paging, @Context UriInfo uri) {
        contracts.reachable(id);
        return Paging.answer(uri, list.page(CommitmentFilter.ofContract(id), paging));
    }
}
