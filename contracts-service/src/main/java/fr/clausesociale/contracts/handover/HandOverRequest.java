package fr.clausesociale.contracts.handover;

import fr.clausesociale.contracts.contract.code.PlaceKind;
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
        @Valid PartOf part,
        @NotBlank @Reason @Size(max = 1000) String reason) {

    @Schema(name = "HandOverPart")
    record PartOf(
            @NotNull PlaceKind kind,
            @NotBlank @Size(max = 20) String code) {

        static PartOf of(Place place) {
            return place == null ? null : new PartOf(place.kind(), place.code());
        }

        Place place() {
            return new Place(kind, code, null);
        }
    }

    Place place() {
        return part == null ? null : part.place();
    }
}
