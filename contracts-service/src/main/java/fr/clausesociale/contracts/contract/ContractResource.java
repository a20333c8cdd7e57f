package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.identifier.GivenNumber;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class ContractResource {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final IdempotentRequests once;

    ContractResource(Contracts contracts, ContractChanges changes, IdempotentRequests once) {
        this.contracts = contracts;
        this.changes = changes;
        this.once = once;
    }

    @POST
    @Operation(summary = "Enregistre un marché")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response register(@NotNull @Valid ContractRequest request) {
        return once.run(request, () -> {
            Contract contract = changes.register(request.draft());
            return Answers.created("/v1/contracts/" + contract.id(), contract.version(), ContractView.of(contract));
        });
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remplace ce qui est dit d'un marché")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response replace(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ContractRequest request) {
        Contract contract = contracts.reachableToChange(id);
        ETags.require(ifMatch, contract.version());
        changes.replace(contract, request.draft());
        return Answers.ok(contract.version(), ContractView.of(contract));
    }

    @POST
    @Path("/{id}/termination")
    @Transactional
    @Operation(summary = "Met fin à un marché avant son terme (résiliation)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response terminate(@RestPath UUID id, @NotNull @Valid Termination termination) {
        Contract contract = contracts.reachableToChange(id);
        changes.terminate(contract, termination.on(), termination.reason());
        return Answers.ok(contract.version(), ContractView.of(contract));
    }

    @POST
    @Path("/{id}/termination/annulment")
    @Transactional
    @Operation(summary = "Annule une résiliation enregistrée par erreur ; elle reste consignée avec son motif")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response annulTermination(@RestPath UUID id, @NotNull @Valid Annulment annulment) {
        Contract contract = contracts.reachableToChange(id);
        changes.annulTermination(contract, annulment.reason());
        return Answers.ok(contract.version(), ContractView.of(contract));
    }

    @POST
    @Path("/{id}/lots/{lot}/succession")
    @Transactional
    @Operation(summary = "Un titulaire succède à un autre : SIRET fermé, marché transféré ou réattribué")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response succeed(@RestPath UUID id, @RestPath String lot, @NotNull @Valid Succession succession) {
        Contract contract = contracts.reachableToChange(id);
        changes.succeed(
                contract, lot, succession.replaces(), succession.contractor(), succession.on(), succession.reason());
        return Answers.ok(contract.version(), ContractView.of(contract));
    }

    record Termination(
            @NotNull LocalDate on,
            @NotBlank @Reason @Size(max = 1000) String reason) {}

    @Schema(name = "TerminationAnnulmentRequest")
    record Annulment(@NotBlank @Reason @Size(max = 1000) String reason) {}

    /**
     * @param replaces identifier of who leaves
     * @param contractor who follows, in the same part; dates and role are those of the succession
     * @param on first day of the successor
     */
    record Succession(
            @NotBlank @GivenNumber @Size(max = 60) String replaces,

            @NotNull @Valid Contractor contractor,
            @NotNull LocalDate on,
            @NotBlank @Reason @Size(max = 1000) String reason) {}
}
