package fr.clausesociale.beneficiaries.handover;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Following a person, handed over.
 *
 * @param to SIRET of the structure that follows from then on
 * @param on its first day
 */
@Schema(name = "PersonHandOverRequest")
record HandOverRequest(
        @NotBlank @Size(max = 14) String to,
        @NotNull LocalDate on,
        @NotBlank @Reason @Size(max = 1000) String reason) {}
