package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** @param effectiveOn first day on which the successor answers */
public record SuccessionRequest(
        @NotBlank @Size(max = 20) String successor,

        @NotNull SuccessionKind kind,
        @NotNull LocalDate effectiveOn) {

    public SuccessionRequest {
        successor = Told.digits(successor);
    }
}
