package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    private final CommitmentChanges changes;
    private final BusinessClock clock;
    private final IdempotentRequests once;

    CommitmentsOfContractResource(CommitmentChanges changes, BusinessClock clock, IdempotentRequests once) {
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
}
