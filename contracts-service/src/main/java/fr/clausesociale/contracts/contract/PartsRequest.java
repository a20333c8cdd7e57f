package fr.clausesociale.contracts.contract;

import fr.clausesociale.contracts.contract.terms.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** All parts of a contract; none: it is performed in one territory. */
record PartsRequest(@NotNull @Valid @Size(max = 100) List<@NotNull Told> parts) {

    record Told(
            @NotNull @Valid Place place,

            @NotNull @DecimalMin("0.0001") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal share) {}
}
