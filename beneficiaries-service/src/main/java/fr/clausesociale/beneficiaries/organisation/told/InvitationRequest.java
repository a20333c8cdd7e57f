package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an organisation is invited as; it is registered when its first manager accepts.
 *
 * @param siret of the organisation: nobody of another one can accept
 * @param role with its territories, its basis and its end; prescribers of the authorised families wait for their authorisation
 */
public record InvitationRequest(
        @NotBlank @Size(max = 20) String siret,

        @NotBlank @Size(max = 300) String name,

        @NotNull @Valid RoleRequest role) {

    public InvitationRequest {
        siret = Told.digits(siret);
        name = Told.text(name);
    }
}
