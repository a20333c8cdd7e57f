package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.platform.identifier.GivenNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A lot as told: it keeps its identifier by its number. No contractors: not awarded (infructueux). */
public record LotDraft(
        @NotBlank @GivenNumber @Size(max = 40) String number,
        @Size(max = 1000) String title,
        @Valid @Size(max = 100) List<@NotNull Contractor> contractors) {

    public LotDraft {
        contractors = contractors == null ? List.of() : List.copyOf(contractors);
    }
}
