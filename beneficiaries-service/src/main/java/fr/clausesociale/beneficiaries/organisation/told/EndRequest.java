package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param until last day */
public record EndRequest(
        @NotNull LocalDate until,
        @Size(max = 500, message = "500 caractères au plus") String reason) {

    public EndRequest {
        reason = Told.text(reason);
    }
}
