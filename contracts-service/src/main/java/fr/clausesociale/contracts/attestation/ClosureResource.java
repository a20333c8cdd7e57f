package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/contracts/{id}/closure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closure")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN})
class ClosureResource {

    private final Contracts contracts;
    private final Closures closures;
    private final IdempotentRequests once;

    ClosureResource(Contracts contracts, Closures closures, IdempotentRequests once) {
        this.contracts = contracts;
        this.closures = closures;
        this.once = once;
    }

    @POST
    @RolesAllowed({Roles.FACILITATOR, Roles.BUYER})
    @Operation(
            summary = "Clôt le suivi d'un marché achevé ou résilié",
            description =
                    "Les heures attestées ce jour sont gardées ; ensuite plus aucune n'est déclarée, acceptée ni corrigée"
                            + " sans réouverture. Refusé tant que des heures déclarées attendent une"
                            + " décision ; s'il manque des heures, un motif est demandé.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response close(@RestPath UUID id, @RequestBody(required = false) @Valid ClosureRequest request) {
        ClosureRequest told = request == null ? new ClosureRequest(null) : request;
        return once.run(told, () -> {
            Contract contract = contracts.reachableToChange(id);
            Closure closure = closures.close(contract, told);
            return Answers.created("/v1/contracts/" + id + "/closure", closure.version(), closure.view());
        });
    }

    @GET
    @Operation(summary = "Lit la dernière clôture d'un marché, en vigueur ou non")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response read(@RestPath UUID id) {
        Telling told = contracts.telling(contracts.reachable(id));
        Closure closure = closures.told(id, told).stream()
                .reduce((before, after) -> after)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Answers.ok(closure.version(), closure.view(told));
    }

    @GET
    @Path("/history")
    @Operation(summary = "Liste les clôtures et réouvertures d'un marché, de la plus ancienne à la plus récente")
    public ClosureView.ClosureList history(@RestPath UUID id) {
        Telling told = contracts.telling(contracts.reachable(id));
        return new ClosureView.ClosureList(
                closures.told(id, told).stream()
                        .map(closure -> closure.view(told))
                        .toList(),
                null);
    }
}
