package fr.clausesociale.beneficiaries.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import java.time.Instant;
import java.util.UUID;

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
