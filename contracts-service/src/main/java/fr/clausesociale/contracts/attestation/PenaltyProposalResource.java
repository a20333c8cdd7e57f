package fr.clausesociale.contracts.attestation;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/contracts/{id}/penalty-proposal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closure")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class PenaltyProposalResource {

    private final Contracts contracts;
    private final Penalties penalties;
    private final BusinessClock clock;

    PenaltyProposalResource(Contracts contracts, Penalties penalties, BusinessClock clock) {
        this.clock = clock;
        this.contracts = contracts;
        this.penalties = penalties;
    }

    @GET
    @Operation(
            summary = "Propose un montant de pénalité d'après les termes inscrits du marché",
            description = "Refusé (422) sans termes inscrits, avant la fin du marché ou pendant le délai. Une"
                    + " proposition n'est pas une décision.")
    public PenaltyProposal propose(@RestPath UUID id) {
        Contract contract = contracts.reachable(id);
        return penalties.proposal(contract, clock.today(), contracts.telling(contract));
    }
}
