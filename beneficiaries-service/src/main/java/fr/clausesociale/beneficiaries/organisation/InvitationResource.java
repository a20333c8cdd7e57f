package fr.clausesociale.beneficiaries.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.Roles;
import fr.clausesociale.beneficiaries.organisation.told.AcceptanceRequest;
import fr.clausesociale.beneficiaries.organisation.told.InvitationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.platform.authority.FirstAdministrator;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.EvenUnregistered;
import fr.clausesociale.platform.http.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How an organisation comes in without a hand-made account. Never repeated by key: a stored answer would hold the code. */
@Path("/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@EvenUnregistered
@Tag(name = "Organisations")
class InvitationResource {

    private final Invitations invitations;
    private final Desk desk;
    private final Caller caller;

    InvitationResource(Invitations invitations, Desk desk, Caller caller) {
        this.invitations = invitations;
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN, FirstAdministrator.ROLE})
    @Transactional
    @Operation(summary = "Inviter une organisation dans un rôle ; le code n'est donné qu'une fois")
    @APIResponse(
            responseCode = "201",
            description = "Invitation faite",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(@NotNull @Valid InvitationRequest request) {
        Invitations.Made made = invitations.invite(request, desk);
        return Answers.created(
                "/v1/invitations/" + made.invitation().id(), 0, InvitationView.of(made.invitation(), made.code()));
    }

    @POST
    @Path("acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("**")
    @Transactional
    @Operation(summary = "Accepter l'invitation faite à son organisation et en devenir le premier gestionnaire")
    @APIResponse(
            responseCode = "201",
            description = "Organisation inscrite dans ce rôle, compte ajouté",
            content = @Content(schema = @Schema(implementation = AccountResource.AccountReceipt.class)))
    @APIResponse(responseCode = "409", description = "Invitation déjà acceptée, terminée ou retirée")
    public Response accept(@NotNull @Valid AcceptanceRequest request) {
        Accounts.Done done = invitations.accept(request, caller.bearer());
        String siret = done.organisation().siret();
        return Answers.created(
                "/v1/organisations/" + siret,
                done.organisation().version(),
                AccountResource.AccountReceipt.of(siret, done.account()));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN, FirstAdministrator.ROLE})
    @Transactional
    @Operation(summary = "Retirer une invitation qui n'est pas acceptée")
    @APIResponse(
            responseCode = "200",
            description = "Invitation retirée",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public InvitationView withdraw(@RestPath UUID id) {
        return InvitationView.of(invitations.withdraw(id, desk), null);
    }

    /**
     * An invitation as it is told to whoever invites.
     *
     * @param code to be handed to the organisation; told once, when it is made
     * @param endsAt from this moment on it is refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationView(
            UUID id, String siret, String name, RoleRequest role, String code, Instant endsAt, Instant withdrawnAt) {

        static InvitationView of(Invitation invitation, String code) {
            return new InvitationView(
                    invitation.id(),
                    invitation.siret(),
                    invitation.name(),
                    invitation.toldRole(),
                    code,
                    invitation.endsAt(),
                    invitation.withdrawnAt());
        }
    }
}
