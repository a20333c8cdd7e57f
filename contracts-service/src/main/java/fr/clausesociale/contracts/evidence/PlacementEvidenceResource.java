package fr.clausesociale.contracts.evidence;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

@Path("/v1/placements/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Pièces justificatives, citées et jamais copiées")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class PlacementEvidenceResource {

    private final EvidenceRecords records;
    private final IdempotentRequests once;

    PlacementEvidenceResource(EvidenceRecords records, IdempotentRequests once) {
        this.records = records;
        this.once = once;
    }

    @POST
    @Operation(summary = "Cite une pièce justificative d'un placement : contrat de travail ou de mise à disposition")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response nameForPlacement(@RestPath UUID id, @NotNull @Valid EvidenceRequest request) {
        return once.run(request, () -> EvidenceResource.named(records.nameForPlacement(id, request)));
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Pièces citées pour un placement")
    public EvidenceList ofPlacement(@RestPath UUID id) {
        return new EvidenceList(records.ofPlacement(id));
    }
}
