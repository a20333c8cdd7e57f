package fr.clausesociale.contracts.obligation.calibration;

import fr.clausesociale.platform.text.Reason;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What to compute a volume of hours from. A figure that is not given is that of the trade, the programme and the territory on
 * the day.
 *
 * @param amount excluding VAT
 * @param labourShare part of labour in the amount, 0.50 is half
 * @param rate share of labour reserved, 0.05 is 5 %
 * @param hourlyCost loaded cost of an hour of labour, euros
 * @param trade code of the list of trades, or words of one's own
 * @param territory {@code FR}, {@code REG-27}, {@code DEP-21}, {@code EPCI-…} or {@code COM-…}; of an obligation always its
 *     contract's
 * @param programme of an obligation always its own
 * @param on null: of an obligation the day its contract's consultation was launched, else today
 * @param retained the figure agreed in the end, null: the computed one, rounded
 * @param reason why another figure than the computed one is retained
 */
public record CalibrationRequest(
        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal labourShare,

        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
        BigDecimal rate,

        @DecimalMin("0.01") @Digits(integer = 6, fraction = 2)
        BigDecimal hourlyCost,

        @Size(max = 100) String trade,
        @Size(max = 20) String territory,
        @Size(max = 40) String programme,
        LocalDate on,
        @DecimalMin("0") @Digits(integer = 9, fraction = 2) BigDecimal retained,
        @Reason @Size(max = 1000) String reason) {}
