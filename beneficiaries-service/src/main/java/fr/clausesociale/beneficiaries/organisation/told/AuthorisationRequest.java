package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param from first day on which it holds; today where none is told */
public record AuthorisationRequest(
        @NotNull AuthorisationStatus status,
        LocalDate from,
        @Size(max = 500, message = "500 caractères au plus") String reason) {

    public AuthorisationRequest {
        reason = Told.text(reason);
    }
}
