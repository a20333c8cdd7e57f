package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.Once;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who acts for an organisation: added and withdrawn by those who manage it, and by administrators. */
@Path("/v1/organisations/{siret}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
@Tag(name = "Organisations")
class AccountResource {

    private final Organisations organisations;
    private final Accounts accounts;
    private final Desk desk;
    private final Once once;

    AccountResource(Organisations organisations, Accounts accounts, Desk desk, Once once) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.desk = desk;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ajouter un collègue ou un compte technique, avec une partie des droits de l'organisation")
    @APIResponse(
            responseCode = "201",
            description = "Compte ajouté",
            content = @Content(schema = @Schema(implementation = AccountReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Compte déjà connu, au même contenu",
            content = @Content(schema = @Schema(implementation = AccountReceipt.class)))
    @APIResponse(responseCode = "409", description = "Compte déjà connu, à un autre contenu")
    public Response add(@RestPath String siret, @NotNull @Valid AccountRequest request) {
        desk.requireManagerOf(siret);
        return once.run(request, () -> answer(accounts.add(organisations.requireForChange(siret), request)));
    }

    @PUT
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Remplacer ce qui est su d'un compte, droits compris ; la version est celle de l'organisation")
    @APIResponse(
            responseCode = "200",
            description = "Compte modifié",
            content = @Content(schema = @Schema(implementation = AccountReceipt.class)))
    public Response change(
            @RestPath String siret,
            @RestPath UUID account,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AccountRequest request) {
        desk.requireManagerOf(siret);
        Organisation organisation = organisations.requireForChange(siret);
        ETags.require(ifMatch, organisation.version());
        return answer(accounts.change(organisation, account, request));
    }

    @POST
    @Path("{account}/withdrawal")
    @Operation(summary = "Retirer un compte, dès maintenant")
    @APIResponse(
            responseCode = "201",
            description = "Compte retiré",
            content = @Content(schema = @Schema(implementation = AccountReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Compte déjà retiré",
            content = @Content(schema = @Schema(implementation = AccountReceipt.class)))
    public Response withdraw(@RestPath String siret, @RestPath UUID account) {
        desk.requireManagerOf(siret);
        return once.run(
                Map.of(),
                () -> answer(
                        accounts.withdraw(organisations.requireForChange(siret), account, desk.isAdministrator())));
    }

    private static Response answer(Accounts.Done done) {
        String siret = done.organisation().siret();
        long version = done.organisation().version();
        AccountReceipt receipt = AccountReceipt.of(siret, done.account());
        return done.created()
                ? Answers.created("/v1/organisations/" + siret, version, receipt)
                : Answers.ok(version, receipt);
    }
}
