package fr.clausesociale.contracts.announcement;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours worked by everybody on the operation, which a share obligation is a share of.
 *
 * @param effectiveOn day up to which they are told
 * @param hours beside what was told before
 */
@Schema(name = "AnnouncedTotalHours")
record AnnouncedTotal(
        @NotNull LocalDate effectiveOn,

        @NotNull @DecimalMin("0.01") @Digits(integer = 9, fraction = 2)
        BigDecimal hours) {}
