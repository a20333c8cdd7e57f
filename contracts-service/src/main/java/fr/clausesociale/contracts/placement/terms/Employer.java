package fr.clausesociale.contracts.placement.terms;

import fr.clausesociale.contracts.reserved.Structure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who employs. */
@Embeddable
public record Employer(
        @Column(name = "employer_siret") @NotBlank @Size(max = 20)
        String siret,

        @Column(name = "employer_name") @Size(max = 300) String name,

        @Column(name = "employer_role") @Enumerated(EnumType.STRING)
        EmployerRole role,

        @Enumerated(EnumType.STRING) Structure structure) {

    public Employer {
        siret = siret == null ? null : siret.replace(" ", "");
        role = role == null ? EmployerRole.NOT_STATED : role;
        structure = structure == null ? Structure.NOT_STATED : structure;
    }
}
