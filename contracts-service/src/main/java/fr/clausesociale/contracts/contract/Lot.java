package fr.clausesociale.contracts.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A lot of a contract, with all who hold or held it. */
public record Lot(UUID id, String number, String title, List<Contractor> contractors) {

    public Lot {
        contractors = contractors == null ? List.of() : List.copyOf(contractors);
    }

    /** Whether an organisation of this legal unit holds the lot on a day, in any part. */
    public boolean heldBy(String siren, LocalDate day) {
        return contractors.stream().anyMatch(c -> siren.equals(c.siren()) && c.heldOn(day));
    }
}
