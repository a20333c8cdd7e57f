package fr.clausesociale.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/**
 * A cell as text that does not hang on how the spreadsheet shows it: days as ISO dates, times as hours and minutes, numbers with
 * the fifteen digits that a spreadsheet keeps. What a formula gave last stands for it; where that was not kept, as by tools that
 * write formulas and do not calculate them, the formula itself, so that it is not taken for a blank.
 */
final class SheetValue {

    /** Of a number's format: what it says in words, for which sign of a currency, and how wide it is. */
    private static final String NOT_SAID = "\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]";

    private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);
    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);
    private static final MathContext KEPT = new MathContext(15);

    private SheetValue() {}

    static String of(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number(cell, number);
        }
        if (cell.getValue() == null) {
            return cell.getFormula() == null ? "" : "=" + cell.getFormula();
        }
        return cell.getText();
    }

    private static String number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString() == null
                ? ""
                : cell.getDataFormatString().replaceAll(NOT_SAID, "").toLowerCase(Locale.ROOT);
        if (format.matches(".*[yd].*") && !format.contains("general")) {
            LocalDateTime at = cell.asDate();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toString();
        }
        return format.matches(".*[hs].*") ? time(number) : plain(number);
    }

    private static String time(BigDecimal days) {
        BigDecimal minutes = days.multiply(MINUTES_OF_DAY).setScale(3, RoundingMode.HALF_UP);
        if (minutes.signum() < 0 || minutes.stripTrailingZeros().scale() > 0) {
            return plain(minutes.divide(MINUTES_OF_HOUR, 4, RoundingMode.HALF_UP));
        }
        long whole = minutes.longValueExact();
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }

    private static String plain(BigDecimal number) {
        return number.round(KEPT).stripTrailingZeros().toPlainString();
    }
}
