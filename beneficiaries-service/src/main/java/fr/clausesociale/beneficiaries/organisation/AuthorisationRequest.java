package fr.clausesociale.beneficiaries.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param from first day on which it holds; today where none is told */
record AuthorisationRequest(
        @NotNull Authorisation.Status status,
        LocalDate from,
        @Size(max = 500, message = "500 caractères au plus") String reason) {

    AuthorisationRequest {
        reason = Told.text(reason);
    }
}
