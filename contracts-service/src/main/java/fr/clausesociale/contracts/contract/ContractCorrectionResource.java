package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.terms.Buyer;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.identifier.GivenNumber;
import fr.clausesociale.platform.text.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
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

@Path("/v1/contracts/{id}/correction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class ContractCorrectionResource {

    private final Contracts contracts;
    private final ContractChanges changes;

    ContractCorrectionResource(Contracts contracts, ContractChanges changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Corrige l'acheteur ou le numéro d'un marché saisi par erreur sous un autre",
            description =
                    "Ce qui en dépend reste : obligations, placements et heures. Un acheteur corrige le numéro de ses"
                            + " propres marchés.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response correct(
            @RestPath UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Request request) {
        Contract contract = contracts.reachableToChange(id);
        ETags.require(ifMatch, contract.version());
        changes.identify(
                contract,
                request.buyer() == null ? contract.buyer() : request.buyer(),
                request.externalId() == null
                        ? contract.externalId()
                        : request.externalId().trim(),
                request.reason());
        return Answers.ok(contract.version(), ContractView.of(contract));
    }

    /**
     * @param buyer null: as before
     * @param externalId null: as before
     */
    @Schema(name = "ContractCorrectionRequest")
    record Request(
            @Valid Buyer buyer,

            @GivenNumber @Size(max = 100) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
            String externalId,

            @NotBlank @Reason @Size(max = 1000) String reason) {}
}
