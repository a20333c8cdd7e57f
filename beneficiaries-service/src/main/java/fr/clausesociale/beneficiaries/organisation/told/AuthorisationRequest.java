package fr.clausesociale.beneficiaries.organisation.told;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param from first day on which it holds; today where none is told */
public record AuthorisationRequest(
        @NotNull AuthorisationStatus status,
        LocalDate from,
        @Reason @Size(max = 500) String reason) {

    public AuthorisationRequest {
        reason = Told.text(reason);
    }
}
