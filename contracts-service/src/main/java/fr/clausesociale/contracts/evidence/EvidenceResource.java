package fr.clausesociale.contracts.evidence;

import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

@Path("/v1/evidence/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "Pièces justificatives, citées et jamais copiées")
@RolesAllowed({Roles.FACILITATOR, Roles.COMPANY})
class EvidenceResource {

    private final EvidenceRecords records;

    EvidenceResource(EvidenceRecords records) {
        this.records = records;
    }

    @GET
    @RolesAllowed({Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN})
    @Transactional
    @Operation(summary = "Lit une pièce citée")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response read(@RestPath UUID id) {
        EvidenceView evidence = records.seen(id);
        return Answers.ok(evidence.version(), evidence);
    }

    @POST
    @Path("/verdict")
    @RolesAllowed(Roles.FACILITATOR)
    @Transactional
    @Operation(summary = "Dit si une pièce est conforme à ce qui a été déclaré, avec un motif")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response judge(@RestPath UUID id, @NotNull @Valid Judgement judgement) {
        Evidence evidence = records.judge(id, judgement.verdict(), judgement.reason());
        return Answers.ok(evidence.version(), evidence.view());
    }

    static Response named(Evidence evidence) {
        return Answers.created("/v1/evidence/" + evidence.id(), evidence.version(), evidence.view());
    }

    @Schema(name = "EvidenceVerdictRequest")
    record Judgement(
            @NotNull Verdict verdict,
            @NotBlank @Reason @Size(max = 1000) String reason) {}
}
