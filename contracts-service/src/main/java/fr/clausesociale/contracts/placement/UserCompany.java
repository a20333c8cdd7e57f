package fr.clausesociale.contracts.placement;

import fr.clausesociale.platform.identifier.NoNir;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a person works who is employed elsewhere (entreprise utilisatrice). */
record UserCompany(
        @NotBlank @NoNir @Size(max = 20) String siret,
        @NoNir @Size(max = 300) String name) {

    UserCompany {
        siret = siret == null ? null : siret.replace(" ", "");
    }
}
