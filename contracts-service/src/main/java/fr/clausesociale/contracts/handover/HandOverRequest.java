package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.text.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Following handed over.
 *
 * @param to SIRET of the structure that follows from then on
 * @param on its first day
 * @param part the part that is handed over, by its place; null: the contract
 */
@Schema(name = "HandOverRequest")
record HandOverRequest(
        @NotBlank @Size(max = 14) String to,
        @NotNull LocalDate on,
        @Valid PartKey part,
        @NotBlank @Reason @Size(max = 1000) String reason) {

    Place place() {
        return part == null ? null : part.place();
    }
}
