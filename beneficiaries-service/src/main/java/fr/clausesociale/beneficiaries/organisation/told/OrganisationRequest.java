package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An organisation to be registered, with what it is from the beginning. */
public record OrganisationRequest(
        @NotBlank @Size(max = 20) String siret,

        @NotBlank @Size(max = 300) String name,

        @Size(max = 20) List<@NotNull @Valid RoleRequest> roles,

        @Size(max = 20) List<@NotNull @Valid ContactRequest> contacts) {

    public OrganisationRequest {
        siret = Told.digits(siret);
        name = Told.text(name);
        roles = roles == null ? List.of() : roles;
        contacts = contacts == null ? List.of() : contacts;
    }
}
