package fr.clausesociale.beneficiaries.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param until last day */
record EndRequest(
        @NotNull LocalDate until,
        @Size(max = 500, message = "500 caractères au plus") String reason) {

    EndRequest {
        reason = Told.text(reason);
    }
}
