package fr.clausesociale.contracts.attestation;

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

@Path("/v1/contracts/{id}/penalty-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closure")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class PenaltyTermsResource {

    private final Contracts contracts;
    private final Penalties penalties;

    PenaltyTermsResource(Contracts contracts, Penalties penalties) {
        this.contracts = contracts;
        this.penalties = penalties;
    }

    @GET
    @Operation(summary = "Lit les termes de pénalité inscrits pour un marché")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PenaltyTerms.View.class)))
    public Response read(@RestPath UUID id) {
        Telling told = contracts.telling(contracts.reachable(id));
        PenaltyTerms terms = penalties.terms(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Answers.ok(terms.version(), terms.view(told).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND)));
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Inscrit les termes de pénalité, tels que les documents du marché les fixent",
            description = "If-Match n'est pas demandé la première fois. Les termes précédents sont gardés.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PenaltyTerms.View.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PenaltyTerms.View.class)))
    public Response tell(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PenaltyTermsRequest request) {
        Contract contract = contracts.reachableToChange(id);
        boolean first = penalties.terms(id).isEmpty();
        PenaltyTerms terms = penalties.tell(contract, ifMatch, request);
        return first
                ? Answers.created("/v1/contracts/" + id + "/penalty-terms", terms.version(), terms.view())
                : Answers.ok(terms.version(), terms.view());
    }
}
