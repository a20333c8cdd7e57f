package fr.clausesociale.contracts.statement.limit;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Hours of one day, where a month has to be split. */
public record DayHours(
        @NotNull LocalDate on,

        @NotNull @DecimalMin("0") @DecimalMax("24") @Digits(integer = 2, fraction = 2)
        BigDecimal hours) {}
