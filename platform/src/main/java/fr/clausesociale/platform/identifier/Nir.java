package fr.clausesociale.platform.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numéro d'inscription au répertoire (social security number), recognised so that it can be refused: only the bodies
 * listed by décret 2019-341 may process it. Thirteen characters, of which the département may be 2A or 2B, and a key of two
 * digits: 97 less the remainder of the number by 97, 2A counted as 19 and 2B as 18.
 *
 * <p>Without its key a number is only taken for one when its month is a month of the calendar: the codes for unknown months
 * (20 to 42, 50 to 99) would make one of the milliseconds of a clock, which many tools number their files with.
 */
public final class Nir {

    private static final String SEPARATOR = "[ .\\-/\\u00a0\\u202f]?";
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\d])\\d(?:" + SEPARATOR + "\\d){4}" + SEPARATOR + "\\d" + SEPARATOR + "[\\dABab](?:"
                    + SEPARATOR + "\\d){6}(?:(?:" + SEPARATOR + "\\d){2})?(?!" + SEPARATOR + "\\d)(?!\\p{L})");
    private static final Pattern NUMBER =
            Pattern.compile("[1-478]\\d{2}(?:0[1-9]|1[0-2]|[2-3]\\d|4[0-2]|[5-9]\\d)(?:0[1-9]|[1-9]\\d|2[AB])\\d{6}");
    private static final Pattern CALENDAR_MONTH = Pattern.compile("\\d{3}(?:0[1-9]|1[0-2]).*");
    private static final Set<String> NAMES = Set.of(
            "nir",
            "nirsecu",
            "numnir",
            "numeronir",
            "numerosecu",
            "numerosecurite",
            "numerosecuritesociale",
            "numerodesecuritesociale",
            "numsecu",
            "numsecuritesociale",
            "numss",
            "nss",
            "secu",
            "securitesociale",
            "socialsecuritynumber",
            "ssn");

    private Nir() {}

    /** Whether a text holds such a number, written in one piece or in groups. */
    public static boolean isIn(String text) {
        return holds(text, Nir::isOne);
    }

    /** Whether a text holds such a number with its key: what is left to refuse where other numbers of its length are usual. */
    public static boolean isKeyedIn(String text) {
        return holds(text, Nir::isKeyed);
    }

    /** The text with each such number replaced. */
    public static String masked(String text, String mask) {
        return isIn(text)
                ? CANDIDATE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(isOne(found.group()) ? mask : found.group()))
                : text;
    }

    private static boolean holds(String text, Predicate<String> wanted) {
        return text != null
                && text.length() >= 13
                && CANDIDATE.matcher(text).results().anyMatch(found -> wanted.test(found.group()));
    }

    /** Whether a field of this name would hold one ({@code nir}, {@code numeroSecu}, {@code numero_secu}, …). */
    public static boolean names(String field) {
        return NAMES.contains(Normalizer.normalize(field, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT));
    }

    private static boolean isOne(String written) {
        String number = plain(written);
        return number.length() == 13
                ? NUMBER.matcher(number).matches()
                        && CALENDAR_MONTH.matcher(number).matches()
                : isKeyed(number);
    }

    private static boolean isKeyed(String written) {
        String number = plain(written);
        return number.length() == 15
                && NUMBER.matcher(number.substring(0, 13)).matches()
                && Integer.parseInt(number.substring(13)) == key(number.substring(0, 13));
    }

    private static String plain(String written) {
        return written.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static long key(String number) {
        String digits = number.replaceFirst("^(.{5})2A", "$119").replaceFirst("^(.{5})2B", "$118");
        return 97 - Long.parseLong(digits) % 97;
    }
}
