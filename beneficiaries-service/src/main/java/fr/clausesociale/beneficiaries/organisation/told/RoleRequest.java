package fr.clausesociale.beneficiaries.organisation.told;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What an organisation is from a day on.
 *
 * @param kind family of a prescriber, kind of a SIAE or of adapted work, category of a buyer; none otherwise
 * @param territories codes down to EPCI, or communes one by one
 * @param from first day
 * @param until last day, or null
 * @param basis what it acts on, or null
 * @param authorisation how it stands on the first day, for prescribers of the authorised families; PENDING where none is told
 */
public record RoleRequest(
        @NotNull Capacity role,
        @Size(max = 50) String kind,

        @Size(max = 1300) List<@NotNull @Size(max = 20) String> territories,

        @NotNull LocalDate from,
        LocalDate until,
        @Valid BasisRequest basis,
        AuthorisationStatus authorisation) {

    /** @param until last day, or null */
    public record BasisRequest(
            @NotNull BasisKind kind, @Size(max = 300) String reference, LocalDate until) {

        public BasisRequest {
            reference = Told.text(reference);
        }
    }

    public RoleRequest {
        kind = Told.text(kind);
        territories = territories == null ? List.of() : territories;
    }
}
