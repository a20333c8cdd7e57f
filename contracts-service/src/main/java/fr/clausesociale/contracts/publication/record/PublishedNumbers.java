package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Published amounts (euros, excluding VAT) and durations (months), as numbers or as text. */
public final class PublishedNumbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(?:[.]\\d{1,18})?");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d{1,3}(?:[.]\\d{1,6})?[eE][+]?\\d{1,2}");
    private static final Pattern EURO_BEHIND = Pattern.compile("(?i)(?:€|eur|euros?)(?:ht)?$");
    private static final Pattern EURO_BEFORE = Pattern.compile("(?i)^(?:€|eur)");
    private static final Pattern POINTS_BETWEEN =
            Pattern.compile("[+-]?\\d{1,3}(?:[.]\\d{3}){2,}(?:,\\d+)?|[+-]?\\d{1,3}(?:[.]\\d{3})+,\\d+");
    private static final Pattern COMMAS_BETWEEN =
            Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3}){2,}(?:[.]\\d+)?|[+-]?\\d{1,3}(?:,\\d{3})+[.]\\d+");
    private static final Pattern NINES = Pattern.compile("9{7,}");
    private static final Pattern MONTHS_BEHIND = Pattern.compile("(?i) ?mois$");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");
    private static final BigDecimal DOUBTED_FROM = new BigDecimal("100000000");
    private static final int DOUBTED_MONTHS = 120;
    private static final int MOST_MONTHS = 1200;

    private PublishedNumbers() {}

    /** The amount, or null where none above zero was published: zero stands for "not known" in published files. */
    public static BigDecimal amount(JsonNode value, String pointer, Faults faults) {
        String text = PublishedJson.text(value);
        if (text == null) {
            return null;
        }
        BigDecimal amount = value.isTextual() && thousandsOrDecimals(text) ? null : decimal(text);
        if (amount == null || amount.abs().compareTo(LARGEST) >= 0) {
            faults.add(DecpFault.AMOUNT_UNREADABLE, pointer, text);
            return null;
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() <= 0) {
            faults.add(DecpFault.AMOUNT_NOT_POSITIVE, pointer, text);
            return null;
        }
        if (value.isTextual()) {
            faults.add(DecpFault.AMOUNT_AS_TEXT, pointer, text);
        }
        if (amount.compareTo(BigDecimal.ONE) <= 0) {
            faults.add(DecpFault.AMOUNT_SYMBOLIC, pointer, text);
        }
        if (amount.compareTo(DOUBTED_FROM) >= 0
                || NINES.matcher(amount.toBigInteger().toString()).matches()) {
            faults.add(DecpFault.AMOUNT_IMPLAUSIBLE, pointer, text);
        }
        return amount;
    }

    /** Whole months, a month begun counting as one; null where no possible duration was published. */
    public static Integer months(JsonNode value, String pointer, Faults faults) {
        String text = PublishedJson.text(value);
        if (text == null) {
            return null;
        }
        BigDecimal months = decimal(MONTHS_BEHIND.matcher(text).replaceFirst(""));
        if (months == null || months.signum() <= 0 || months.compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0) {
            faults.add(DecpFault.DURATION_UNREADABLE, pointer, text);
            return null;
        }
        if (value.isTextual()) {
            faults.add(DecpFault.DURATION_AS_TEXT, pointer, text);
        }
        int rounded = months.setScale(0, RoundingMode.CEILING).intValue();
        if (months.compareTo(BigDecimal.valueOf(rounded)) != 0) {
            faults.add(DecpFault.DURATION_ROUNDED, pointer, text, rounded);
        }
        if (rounded > DOUBTED_MONTHS) {
            faults.add(DecpFault.DURATION_LONG, pointer, rounded);
        }
        return rounded;
    }

    /** Bounded before it is made: an exponent of a few characters could ask for a number of gigabytes. */
    public static BigDecimal decimal(String text) {
        if (text == null) {
            return null;
        }
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        String plain = pointed(bare(text));
        if (SCIENTIFIC.matcher(plain).matches()) {
            plain = new BigDecimal(plain).toPlainString();
        }
        return DECIMAL.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    /** 125.000 may be a hundred and twenty-five or a thousand times that: no figure is made of it. */
    public static boolean thousandsOrDecimals(String text) {
        return EITHER.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        String together = text.replace(" ", "").replace("\u202f", "");
        return EURO_BEFORE
                .matcher(EURO_BEHIND.matcher(together).replaceFirst(""))
                .replaceFirst("");
    }

    /** With a point before the decimals and nothing between thousands, however it was grouped. */
    private static String pointed(String number) {
        if (POINTS_BETWEEN.matcher(number).matches()) {
            return number.replace(".", "").replace(',', '.');
        }
        if (COMMAS_BETWEEN.matcher(number).matches()) {
            return number.replace(",", "");
        }
        return number.indexOf('.') < 0 ? number.replace(',', '.') : number;
    }

    /** Whole numbers without digits behind the point. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
