package fr.clausesociale.contracts.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A line to declare.
 *
 * @param days the same hours day by day; needed where only part of the month counts
 */
record DeclaredLine(
        @NotNull UUID placementId,
        @NotNull @Digits(integer = 4, fraction = 2) BigDecimal hours,
        @Valid @Size(max = 31) List<@NotNull DayHours> days) {

    DeclaredLine {
        days = days == null ? List.of() : List.copyOf(days);
    }
}
