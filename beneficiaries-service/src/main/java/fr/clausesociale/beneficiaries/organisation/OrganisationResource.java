package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.access.Look;
import fr.clausesociale.beneficiaries.access.Trace;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationChange;
import fr.clausesociale.beneficiaries.organisation.told.OrganisationRequest;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.ETags;
import fr.clausesociale.platform.http.IdempotentRequests;
import fr.clausesociale.platform.http.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("**")
@Tag(name = "Organisations")
class OrganisationResource {

    private final Organisations organisations;
    private final OrganisationList list;
    private final Registry registry;
    private final Desk desk;
    private final Trace trace;
    private final IdempotentRequests once;

    OrganisationResource(
            Organisations organisations,
            OrganisationList list,
            Registry registry,
            Desk desk,
            Trace trace,
            IdempotentRequests once) {
        this.organisations = organisations;
        this.list = list;
        this.registry = registry;
        this.desk = desk;
        this.trace = trace;
        this.once = once;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, FirstAdministrator.ROLE})
    @Operation(summary = "Inscrire une organisation, avec ce qu'elle est dès le début")
    @APIResponse(
            responseCode = "201",
            description = "Organisation inscrite",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Organisation déjà inscrite, aux mêmes nom et rôles",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "409", description = "Même SIRET, autres nom ou rôles")
    public Response register(@NotNull @Valid OrganisationRequest request) {
        return once.run(request, () -> {
            Registry.Done done = registry.register(request);
            Organisation known = done.organisation();
            OrganisationView view = OrganisationView.listed(known);
            return done.changed()
                    ? Answers.created("/v1/organisations/" + known.siret(), known.version(), view)
                    : Answers.ok(known.version(), view);
        });
    }

    @GET
    @Transactional
    @Operation(summary = "Organisations : noms et rôles")
    @APIResponse(
            responseCode = "200",
            description = "Une page d'organisations, par ordre de dernière modification",
            content = @Content(schema = @Schema(implementation = Found.class)))
    public Response list(@BeanParam OrganisationQuery query, @BeanParam Paging paging, @Context UriInfo uri) {
        return Paging.answer(uri, list.page(query, paging));
    }

    /** A page, for the description. */
    @Schema(name = "OrganisationsFound")
    record Found(List<OrganisationView> items, String next, String resume) {}

    @GET
    @Path("{siret}")
    @Transactional
    @Operation(summary = "Une organisation, et pour qui y a droit ses contacts et ses comptes")
    @APIResponse(
            responseCode = "200",
            description = "L'organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response read(@RestPath String siret) {
        return shown(organisations.require(siret));
    }

    @PUT
    @Path("{siret}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, FirstAdministrator.ROLE})
    @Transactional
    @Operation(summary = "Remplacer le nom et les contacts d'une organisation")
    @APIResponse(
            responseCode = "200",
            description = "L'organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response change(
            @RestPath String siret,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid OrganisationChange request) {
        Organisation organisation = organisations.requireForChange(siret);
        ETags.require(ifMatch, organisation.version());
        return shown(registry.change(organisation, request).organisation());
    }

    private Response shown(Organisation organisation) {
        String siret = organisation.siret();
        boolean contacts = desk.seesContactsOf(siret);
        boolean accounts = desk.seesAccountsOf(siret);
        trace.read(Look.ORGANISATION_READ, people(organisation, contacts, accounts));
        return Answers.ok(
                organisation.version(), OrganisationView.of(organisation, predecessors(siret), contacts, accounts));
    }

    /** Colleagues by the pseudonyms of their accounts, contacts by the organisation whose they are. */
    private static List<UUID> people(Organisation organisation, boolean contacts, boolean accounts) {
        List<UUID> people = new ArrayList<>();
        if (contacts && !organisation.contacts().isEmpty()) {
            people.add(organisation.id());
        }
        if (accounts) {
            organisation.accounts().stream()
                    .filter(account -> account.kind() == Account.Kind.PERSON)
                    .forEach(account -> people.add(account.id()));
        }
        return people;
    }

    private List<OrganisationView.SuccessionView> predecessors(String siret) {
        return organisations.predecessors(siret).stream()
                .flatMap(before -> before.successions().stream()
                        .filter(one -> one.successor().equals(siret))
                        .map(one -> new OrganisationView.SuccessionView(before.siret(), one.kind(), one.effectiveOn())))
                .toList();
    }
}
