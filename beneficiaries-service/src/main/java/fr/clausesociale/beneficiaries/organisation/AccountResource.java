package fr.clausesociale.beneficiaries.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.organisation.told.AccountLevel;
import fr.clausesociale.beneficiaries.organisation.told.AccountRequest;
import fr.clausesociale.beneficiaries.organisation.told.ClientRequest;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
    private final TechnicalAccounts machines;
    private final Desk desk;
    private final IdempotentRequests once;

    AccountResource(
            Organisations organisations,
            Accounts accounts,
            TechnicalAccounts machines,
            Desk desk,
            IdempotentRequests once) {
        this.machines = machines;
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
        AtomicReference<Account> withdrawn = new AtomicReference<>();
        Response answer = once.run(Map.of(), () -> {
            Accounts.Done done =
                    accounts.withdraw(organisations.requireForChange(siret), account, desk.isAdministrator());
            withdrawn.set(done.account());
            return answer(done);
        });
        machines.ended(siret, withdrawn.get());
        return answer;
    }

    @POST
    @Path("clients")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Créer un compte technique et son client auprès du fournisseur d'identité",
            description =
                    "Le secret n'est dit qu'ici, une fois : il n'est ni conservé ni répété, pas même à une répétition"
                            + " de la même demande. Perdu, il se renouvelle.")
    @APIResponse(
            responseCode = "201",
            description = "Compte et client créés",
            content = @Content(schema = @Schema(implementation = ClientReceipt.class)))
    @APIResponse(
            responseCode = "409",
            description = "Les clients sont créés à la main auprès du fournisseur d'identité")
    @APIResponse(responseCode = "503", description = "Le fournisseur d'identité ne répond pas ; rien n'est créé")
    public Response make(@RestPath String siret, @NotNull @Valid ClientRequest request) {
        desk.requireManagerOf(siret);
        return handedOn(request, () -> machines.make(siret, request));
    }

    @POST
    @Path("{account}/secret")
    @Operation(
            summary = "Renouveler le secret d'un compte technique créé ici",
            description = "Le précédent ne vaut plus rien dès cet instant. Le nouveau n'est dit qu'ici, une fois.")
    @APIResponse(
            responseCode = "201",
            description = "Secret renouvelé",
            content = @Content(schema = @Schema(implementation = ClientReceipt.class)))
    @APIResponse(responseCode = "409", description = "Le client n'a pas été créé ici")
    @APIResponse(responseCode = "503", description = "Le fournisseur d'identité ne répond pas ; rien n'est changé")
    public Response renew(@RestPath String siret, @RestPath UUID account) {
        desk.requireManagerOf(siret);
        return handedOn(Map.of(), () -> machines.renew(siret, account));
    }

    /** The secret is told in this answer, and in none that is kept. */
    private Response handedOn(Object request, Supplier<TechnicalAccounts.Made> work) {
        AtomicReference<String> secret = new AtomicReference<>();
        Response answer = once.run(request, () -> {
            TechnicalAccounts.Made made = work.get();
            secret.set(made.secret());
            return told(made);
        });
        return with(secret.get(), answer);
    }

    /** Without the secret: this is the answer that is kept to be repeated. */
    private static Response told(TechnicalAccounts.Made made) {
        String siret = made.organisation().siret();
        return Answers.created(
                "/v1/organisations/" + siret,
                made.organisation().version(),
                new ClientReceipt(
                        AccountReceipt.of(siret, made.account()),
                        made.account().issuer(),
                        made.account().client(),
                        null));
    }

    private static Response with(String secret, Response answer) {
        return secret == null || !(answer.getEntity() instanceof ClientReceipt receipt)
                ? answer
                : Response.fromResponse(answer)
                        .entity(new ClientReceipt(receipt.account(), receipt.issuer(), receipt.client(), secret))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    private static Response answer(Accounts.Done done) {
        String siret = done.organisation().siret();
        long version = done.organisation().version();
        AccountReceipt receipt = AccountReceipt.of(siret, done.account());
        return done.created()
                ? Answers.created("/v1/organisations/" + siret, version, receipt)
                : Answers.ok(version, receipt);
    }

    /** What is answered of an account: its pseudonym and what it may do, nobody's name. */
    record AccountReceipt(
            UUID id,
            String organisation,
            Account.Kind kind,
            AccountLevel level,
            List<OrganisationView.RightView> rights,
            LocalDate from,
            LocalDate until,
            Instant withdrawnAt) {

        static AccountReceipt of(String siret, Account account) {
            return new AccountReceipt(
                    account.id(),
                    siret,
                    account.kind(),
                    account.level(),
                    OrganisationView.RightView.of(account),
                    account.from(),
                    account.until(),
                    account.withdrawnAt());
        }
    }

    /**
     * A technical account with its client.
     *
     * @param secret told once; null where the answer is repeated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClientReceipt(AccountReceipt account, String issuer, String client, String secret) {}
}
