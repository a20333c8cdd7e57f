package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Name and contacts as they are from now on. Roles, accounts and successions have operations of their own. */
public record OrganisationChange(
        @NotBlank @Size(max = 300) String name,

        @Size(max = 20) List<@NotNull @Valid ContactRequest> contacts) {

    public OrganisationChange {
        name = Told.text(name);
        contacts = contacts == null ? List.of() : contacts;
    }
}
