package fr.clausesociale.contracts.attestation;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Penalties as the contract's documents set them.
 *
 * @param perHour euros for an hour that is missing
 * @param graceDays days after the end during which hours may still be made up and proved
 * @param cap the most, euros, null: none
 * @param source article of the contract's documents (CCAP art. …)
 */
record PenaltyTermsRequest(
        @NotNull @DecimalMin("0.01") @Digits(integer = 8, fraction = 2)
        BigDecimal perHour,

        @NotNull @Min(0) @Max(3650) Integer graceDays,
        @DecimalMin("0") @Digits(integer = 14, fraction = 2) BigDecimal cap,
        @NotBlank @Size(max = 500) String source) {}
