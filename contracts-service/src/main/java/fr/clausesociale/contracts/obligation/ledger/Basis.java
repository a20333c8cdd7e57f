package fr.clausesociale.contracts.obligation.ledger;

import fr.clausesociale.contracts.shared.Decimals;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * What hours are owed.
 *
 * @param hours with FIXED_HOURS
 * @param share with SHARE_OF_HOURS, of all hours worked: 0.05 is 5 %
 * @param amountPerHour with HOURS_PER_AMOUNT: one hour for so many euros ordered, excluding VAT
 */
public record Basis(
        @NotNull BasisKind kind,
        @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal hours,

        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal share,

        @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
        BigDecimal amountPerHour) {

    /** With the share that a programme asks, where none is named. */
    public Basis orShare(BigDecimal ofProgramme) {
        return kind == BasisKind.SHARE_OF_HOURS && share == null
                ? new Basis(kind, hours, ofProgramme, amountPerHour)
                : this;
    }

    public boolean complete() {
        return switch (kind) {
            case FIXED_HOURS -> hours != null && share == null && amountPerHour == null;
            case SHARE_OF_HOURS -> Decimals.positive(share) && hours == null && amountPerHour == null;
            case HOURS_PER_AMOUNT -> Decimals.positive(amountPerHour) && hours == null && share == null;
        };
    }
}
