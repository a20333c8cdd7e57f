package fr.clausesociale.beneficiaries.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param effectiveOn first day on which the successor answers */
record SuccessionRequest(
        @NotBlank @Size(max = 20, message = "un SIRET compte 14 chiffres")
        String successor,

        @NotNull Succession.Kind kind,
        @NotNull LocalDate effectiveOn) {

    SuccessionRequest {
        successor = Told.digits(successor);
    }
}
