package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/contracts/{id}/attestation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closure")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class AttestationResource {

    private static final String PDF = "application/pdf";

    private final Contracts contracts;
    private final Attestations attestations;
    private final BusinessClock clock;

    AttestationResource(Contracts contracts, Attestations attestations, BusinessClock clock) {
        this.contracts = contracts;
        this.attestations = attestations;
        this.clock = clock;
    }

    @GET
    @Produces("application/json;qs=1")
    @Operation(
            summary = "Atteste ce qui était dû, fait et levé un jour donné, par lot et par obligation",
            description =
                    "En JSON, ou en PDF à classer avec « Accept: application/pdf ». À qui a suivi le marché et ne le suit"
                            + " plus, tel qu'il était au plus tard le dernier jour de son suivi (« on »).")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Attestation.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Attestation read(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        return attestation(id, on);
    }

    @GET
    @Produces(PDF + ";qs=0.5")
    @Operation(hidden = true)
    public Response print(@RestPath UUID id, @QueryParam("on") LocalDate on) {
        Attestation attestation = attestation(id, on);
        String name = "attestation-" + attestation.externalId().replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                + attestation.on() + ".pdf";
        return Response.ok(AttestationPdf.of(attestation), PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .build();
    }

    private Attestation attestation(UUID id, LocalDate on) {
        Contract contract = contracts.reachable(id);
        return attestations.of(contract, clock.orToday(on), contracts.telling(contract));
    }
}
