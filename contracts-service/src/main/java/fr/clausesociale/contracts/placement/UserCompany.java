package fr.clausesociale.contracts.placement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a person works who is employed elsewhere (entreprise utilisatrice). */
record UserCompany(
        @NotBlank @Size(max = 20) String siret,
        @Size(max = 300) String name) {

    UserCompany {
        siret = siret == null ? null : siret.replace(" ", "");
    }
}
