package fr.clausesociale.contracts.placement.terms;

import fr.clausesociale.contracts.reserved.Structure;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who employs. */
public record Employer(
        @NotBlank @Size(max = 20) String siret,
        @Size(max = 300) String name,
        EmployerRole role,
        Structure structure) {

    public Employer {
        siret = siret == null ? null : siret.replace(" ", "");
        role = role == null ? EmployerRole.NOT_STATED : role;
        structure = structure == null ? Structure.NOT_STATED : structure;
    }
}
