package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.Once;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The promises on one contract. A class of its own, because requests are routed by the class's path first. */
@Path("/v1/contracts/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class CommitmentsOfContractResource {

    private final Contracts contracts;
    private final CommitmentList list;
    private final CommitmentChanges changes;
    private final BusinessClock clock;
    private final Once once;

    CommitmentsOfContractResource(
            Contracts contracts, CommitmentList list, CommitmentChanges changes, BusinessClock clock, Once once) {
        this.contracts = contracts;
        this.list = list;
        this.changes = changes;
        this.clock = clock;
        this.once = once;
    }

    @POST
    @Operation(
            summary = "Enregistre un engagement pris au-delà des heures",
            description =
                    "Heures supplémentaires offertes, qualifications, tutorat, embauches, objectif qualitatif ; avec ce"
                            + " qui en fera la preuve.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response record(@RestPath UUID id, @NotNull @Valid CommitmentRequest request) {
        return once.run(request, () -> {
            Commitment commitment = changes.record(id, request);
            return Answers.created(
                    "/v1/commitments/" + commitment.id(),
                    commitment.version(),
                    CommitmentView.of(commitment, clock.today()));
        });
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
    @Operation(summary = "Liste les engagements d'un marché, l'échéance la plus proche d'abord")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CommitmentView.CommitmentPage.class)))
    public Response ofContract(@RestPath UUID id, @BeanParam Paging paging, @Context UriInfo uri) {
        contracts.reachable(id);
        return Paging.answer(uri, list.page(CommitmentFilter.ofContract(id), paging));
    }
}
