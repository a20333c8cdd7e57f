package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A contract as far as it is shown to whoever declares hours. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Contract(
        UUID id, String externalId, String title, Buyer buyer, List<Lot> lots, LocalDate endsOn, String status) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Buyer(String siret, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Lot(UUID id, String number, String title) {}

    /** What the lot is called, null where the contract has none of that number. */
    public String lotTitle(String number) {
        return lots == null
                ? null
                : lots.stream()
                        .filter(lot -> lot.number() != null && lot.number().equals(number))
                        .map(Lot::title)
                        .findFirst()
                        .orElse(null);
    }
}
