package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.PlaceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which part of a contract, by its place. */
@Embeddable
@Schema(name = "ContractPartKey")
public record PartKey(
        @Column(name = "part_kind") @Enumerated(EnumType.STRING) @NotNull
        PlaceKind kind,

        @Column(name = "part_code") @NotBlank @Size(max = 20)
        String code) {

    public static PartKey of(Part part) {
        return of(part.place());
    }

    /** The part of that place, or null where there is none. */
    public static PartKey of(Place place) {
        return place == null ? null : new PartKey(place.kind(), place.code());
    }

    public Place place() {
        return new Place(kind, code, null);
    }
}
