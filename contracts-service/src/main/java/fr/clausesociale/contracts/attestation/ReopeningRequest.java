package fr.clausesociale.contracts.attestation;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * @param on day from which hours may be declared again, null: today
 * @param reason without personal data
 */
record ReopeningRequest(
        LocalDate on, @NotBlank @Reason @Size(max = 2000) String reason) {}
