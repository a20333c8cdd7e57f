package fr.clausesociale.contracts.legal;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

@Path("/v1/contracts/{id}/derogation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Legal form")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class DerogationResource {

    private final Contracts contracts;
    private final LegalChecks checks;

    DerogationResource(Contracts contracts, LegalChecks checks) {
        this.contracts = contracts;
        this.checks = checks;
    }

    @GET
    @Operation(summary = "Lit la dérogation inscrite par l'acheteur")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Derogation.DerogationView.class)))
    public Response read(@RestPath UUID id) {
        Telling told = contracts.telling(contracts.reachable(id));
        Derogation derogation = checks.derogation(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Answers.ok(
                derogation.version(), derogation.view(told).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND)));
    }

    @PUT
    @RolesAllowed(Roles.BUYER)
    @Transactional
    @Operation(
            summary = "Inscrit le motif pour lequel l'acheteur ne prévoit pas de condition sociale",
            description = "If-Match n'est pas demandé la première fois. Les motifs précédents sont gardés.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Derogation.DerogationView.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Derogation.DerogationView.class)))
    public Response tell(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DerogationRequest request) {
        Contract contract = contracts.reachableToChange(id);
        boolean first = checks.derogation(id).isEmpty();
        Derogation derogation = checks.derogate(contract, ifMatch, request);
        return first
                ? Answers.created("/v1/contracts/" + id + "/derogation", derogation.version(), derogation.view())
                : Answers.ok(derogation.version(), derogation.view());
    }
}
