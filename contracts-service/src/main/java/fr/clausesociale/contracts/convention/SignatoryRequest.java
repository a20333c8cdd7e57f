package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A body that signs, from that day on. */
record SignatoryRequest(
        @NotBlank @Size(max = 20) String siret,
        @NotBlank @Size(max = 300) String name,
        @NotNull LocalDate signedOn) {

    SignatoryRequest {
        siret = siret == null ? null : siret.replace(" ", "");
    }

    /** @param endedOn last day bound */
    @Schema(name = "SignatoryEndRequest")
    record End(
            @NotNull LocalDate endedOn,
            @NotBlank @Reason @Size(max = 1000) String reason) {}

    @Schema(name = "SignatoryAnnulmentRequest")
    record Annulment(@NotBlank @Reason @Size(max = 1000) String reason) {}
}
