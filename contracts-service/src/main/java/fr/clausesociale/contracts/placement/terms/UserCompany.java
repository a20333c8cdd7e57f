package fr.clausesociale.contracts.placement.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a person works who is employed elsewhere (entreprise utilisatrice). */
@Embeddable
public record UserCompany(
        @Column(name = "user_siret") @NotBlank @Size(max = 20)
        String siret,

        @Column(name = "user_name") @Size(max = 300) String name) {

    public UserCompany {
        siret = siret == null ? null : siret.replace(" ", "");
    }
}
