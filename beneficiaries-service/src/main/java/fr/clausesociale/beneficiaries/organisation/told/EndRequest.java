package fr.clausesociale.beneficiaries.organisation.told;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param until last day */
public record EndRequest(
        @NotNull LocalDate until, @Reason @Size(max = 500) String reason) {

    public EndRequest {
        reason = Told.text(reason);
    }
}
