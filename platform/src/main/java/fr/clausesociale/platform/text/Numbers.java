package fr.clausesociale.platform.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them in sentences and on paper; what machines read has a point, and is written elsewhere. */
public final class Numbers {

    private Numbers() {}

    /** 7,50 in French and 7.50 in English, with the digits that it was told with; of more than two those that say something. */
    public static String of(BigDecimal number, Locale locale) {
        BigDecimal shown = number.scale() > 2 ? number.stripTrailingZeros() : number;
        String text = (number.scale() > 2 && shown.scale() < 2 ? shown.setScale(2, RoundingMode.UNNECESSARY) : shown)
                .toPlainString();
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage()) ? text.replace('.', ',') : text;
    }

    /** In French, by a pattern of {@link DecimalFormat}; thousands parted by spaces that do not break. */
    public static String french(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
