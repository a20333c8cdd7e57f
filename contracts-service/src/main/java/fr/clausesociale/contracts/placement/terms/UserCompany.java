package fr.clausesociale.contracts.placement.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a person works who is employed elsewhere (entreprise utilisatrice). */
public record UserCompany(
        @NotBlank @Size(max = 20) String siret,
        @Size(max = 300) String name) {

    public UserCompany {
        siret = siret == null ? null : siret.replace(" ", "");
    }
}
