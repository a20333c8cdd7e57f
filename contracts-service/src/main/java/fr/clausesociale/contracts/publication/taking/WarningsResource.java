package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/contracts/{id}/warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
@RolesAllowed({Roles.FACILITATOR, Roles.BUYER, Roles.ADMIN})
class WarningsResource {

    private final Contracts contracts;
    private final BusinessClock clock;
    private final Messages messages;

    @Context
    HttpHeaders headers;

    WarningsResource(Contracts contracts, BusinessClock clock, Messages messages) {
        this.contracts = contracts;
        this.clock = clock;
        this.messages = messages;
    }

    /** A fault of the source with what to do about it. */
    @Schema(name = "ContractWarning")
    record WarningView(String code, String pointer, String message, String hint) {}

    @GET
    @Transactional
    @Operation(summary = "Ce qui reste douteux dans ce que la source a publié")
    public List<WarningView> list(@RestPath UUID id) {
        Contract contract = contracts.reachable(id);
        Locale locale = Messages.locale(headers.getAcceptableLanguages());
        return contract.warnings().stream()
                .map(warning -> new WarningView(
                        warning.code(),
                        warning.pointer(),
                        messages.message(locale, warning.code(), warning.args().toArray()),
                        messages.hint(locale, warning.code(), warning.args().toArray())))
                .toList();
    }

    @DELETE
    @Transactional
    @Operation(
            summary = "Lève les avertissements vérifiés ; ce qui est dit du marché ne change pas",
            description = "Un avertissement levé ne revient pas tant que la source publie la même valeur")
    public void clear(
            @RestPath UUID id,
            @QueryParam("code") @Parameter(description = "Ceux de ce code seulement, sinon tous") String code) {
        Contract contract = contracts.reachableToChange(id);
        if (contract.clearWarnings(code)) {
            contract.touch(clock.now());
        }
    }
}
