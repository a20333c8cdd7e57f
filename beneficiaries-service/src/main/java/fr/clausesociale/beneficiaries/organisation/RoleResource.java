package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationRequest;
import fr.clausesociale.beneficiaries.organisation.told.EndRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.beneficiaries.organisation.told.SuccessionRequest;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.http.Answers;
import fr.clausesociale.platform.http.IdempotentRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What happens to an organisation and its roles. */
@Path("/v1/organisations/{siret}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, FirstAdministrator.ROLE})
@Tag(name = "Organisations")
class RoleResource {

    private final Organisations organisations;
    private final Registry registry;
    private final IdempotentRequests once;

    RoleResource(Organisations organisations, Registry registry, IdempotentRequests once) {
        this.organisations = organisations;
        this.registry = registry;
        this.once = once;
    }

    @POST
    @Path("roles")
    @Operation(summary = "Donner un rôle à une organisation, d'un jour à un autre")
    @APIResponse(
            responseCode = "201",
            description = "Rôle inscrit",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Rôle déjà inscrit",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(responseCode = "409", description = "Même rôle, autre contenu, sur une partie de la période")
    public Response add(@RestPath String siret, @NotNull @Valid RoleRequest request) {
        return answer(siret, request, organisation -> registry.add(organisation, request));
    }

    @POST
    @Path("roles/{role}/authorisation")
    @Operation(summary = "Accorder, refuser ou retirer l'habilitation d'un prescripteur")
    @APIResponse(
            responseCode = "201",
            description = "Décision inscrite ; les actes antérieurs demeurent",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response authorise(
            @RestPath String siret, @RestPath UUID role, @NotNull @Valid AuthorisationRequest request) {
        return answer(siret, request, organisation -> registry.authorise(organisation, role, request));
    }

    @POST
    @Path("roles/{role}/end")
    @Operation(summary = "Fixer le dernier jour d'un rôle")
    @APIResponse(
            responseCode = "201",
            description = "Fin inscrite",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response end(@RestPath String siret, @RestPath UUID role, @NotNull @Valid EndRequest request) {
        return answer(siret, request, organisation -> registry.end(organisation, role, request));
    }

    @POST
    @Path("succession")
    @Operation(summary = "Inscrire qui prend la suite d'une organisation, à partir d'un jour")
    @APIResponse(
            responseCode = "201",
            description = "Succession inscrite",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Succession déjà inscrite",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response succeed(@RestPath String siret, @NotNull @Valid SuccessionRequest request) {
        return answer(siret, request, organisation -> registry.succeed(organisation, request));
    }

    private Response answer(String siret, Object request, Function<Organisation, Registry.Done> work) {
        return once.run(request, () -> {
            Registry.Done done = work.apply(organisations.requireForChange(siret));
            Organisation organisation = done.organisation();
            OrganisationView view = OrganisationView.listed(organisation);
            return done.changed()
                    ? Answers.created("/v1/organisations/" + siret, organisation.version(), view)
                    : Answers.ok(organisation.version(), view);
        });
    }
}
