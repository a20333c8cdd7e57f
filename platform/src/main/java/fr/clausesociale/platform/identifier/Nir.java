package fr.clausesociale.platform.identifier;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The numéro d'inscription au répertoire (social security number), recognised so that it can be refused: only the bodies
 * listed by décret 2019-341 may process it. Thirteen characters, of which the département may be 2A or 2B, and a key of two
 * digits: 97 less the remainder of the number by 97, 2A counted as 19 and 2B as 18.
 *
 * <p>Without its key a number is only taken for one when its month is a month of the calendar: the codes for unknown months
 * (20 to 42, 50 to 99) would make one of the milliseconds of a clock, which many tools number their files with. So is one with a key
 * that does not fit: a slip in a digit tells as much of somebody as the right one.
 *
 * <p>It is looked for in the text as it is read, not as it is encoded, see {@link NirSearch}: digits of any script, zero-width
 * characters, separators of any kind, and letters glued to it hide nothing.
 */
public final class Nir {

    private static final Pattern NUMBER =
            Pattern.compile("[1-478]\\d{2}(?:0[1-9]|1[0-2]|[2-3]\\d|4[0-2]|[5-9]\\d)(?:0[1-9]|[1-9]\\d|2[AB])\\d{6}");
    private static final Pattern CALENDAR_MONTH = Pattern.compile("\\d{3}(?:0[1-9]|1[0-2]).*");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    /** As the title of a column, whatever stands beside it. */
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:nir|nss|secu|ssn|securite sociale|(?:n|no|num|numero) (?:de )?(?:ss|insee))\\b");

    private static final Pattern TWO_DIGITS = Pattern.compile("\\d\\d");
    private static final int DEPARTMENT_AT = 5;
    private static final int ORDER_AT = 7;
    private static final int KEY_AT = 13;
    private static final int MISCOPIED = 12;
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

    private static final List<String> PARTS = List.of("nir", "ss", "secu", "insee");
    private static final int FIRST_BEYOND_ASCII = 128;

    private Nir() {}

    /** Whether a text holds such a number, however it is written. */
    public static boolean isIn(String text) {
        return !NirSearch.in(text, false).isEmpty();
    }

    /** Whether a text holds such a number with its key: what is left to refuse where other numbers of its length are usual. */
    public static boolean isKeyedIn(String text) {
        return !NirSearch.in(text, true).isEmpty();
    }

    /**
     * Whether a text that stands where such numbers do may be one that was miscopied: with a digit too few, and no key, it has twelve. Of
     * a text that stands anywhere else this says nothing.
     */
    public static boolean mayBeMeantBy(String text) {
        return text != null && PlainDigits.hasDigits(text, MISCOPIED);
    }

    /** The text with each such number replaced. */
    public static String masked(String text, String mask) {
        List<NirSearch.Span> found = NirSearch.in(text, false);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int end = 0;
        for (NirSearch.Span span : found.stream()
                .sorted(Comparator.comparing(NirSearch.Span::from).thenComparing(NirSearch.Span::until))
                .toList()) {
            if (span.from() >= end) {
                masked.append(text, end, span.from()).append(mask);
            }
            end = Math.max(end, span.until());
        }
        return masked.append(text.substring(end)).toString();
    }

    /** Whether a field of this name would hold one ({@code nir}, {@code numeroSecu}, "N° de sécurité sociale", …). */
    public static boolean names(String field) {
        String plain = isAscii(field)
                ? field
                : ACCENT.matcher(Normalizer.normalize(field, Normalizer.Form.NFD))
                        .replaceAll("");
        if (!mayName(plain)) {
            return false;
        }
        String words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return NAMES.contains(words.replace(" ", "")) || NAMED.matcher(words).find();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < FIRST_BEYOND_ASCII);
    }

    /** What every such name has among its letters: most titles, which are asked about in every row, have none of it. */
    private static boolean mayName(String plain) {
        StringBuilder letters = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char letter = (char) (plain.charAt(at) | ' ');
            if (letter >= 'a' && letter <= 'z') {
                letters.append(letter);
            }
        }
        return PARTS.stream().anyMatch(part -> letters.indexOf(part) >= 0);
    }

    /** Whether thirteen characters are one, the month being one of the calendar. */
    static boolean isBare(String number) {
        return NUMBER.matcher(number).matches()
                && CALENDAR_MONTH.matcher(number).matches();
    }

    /** Whether fifteen characters are one with its key. */
    static boolean isKeyed(String number) {
        return isShaped(number) && Integer.parseInt(number.substring(KEY_AT)) == key(number.substring(0, KEY_AT));
    }

    /** Whether fifteen characters are written as one is, whatever their key: whoever copies one makes slips. */
    static boolean isMistyped(String number) {
        return isShaped(number) && isBare(number.substring(0, KEY_AT));
    }

    private static boolean isShaped(String number) {
        return NUMBER.matcher(number.substring(0, KEY_AT)).matches()
                && TWO_DIGITS.matcher(number.substring(KEY_AT)).matches();
    }

    private static long key(String number) {
        String department = switch (number.substring(DEPARTMENT_AT, ORDER_AT)) {
            case "2A" -> "19";
            case "2B" -> "18";
            default -> number.substring(DEPARTMENT_AT, ORDER_AT);
        };
        String digits = number.substring(0, DEPARTMENT_AT) + department + number.substring(ORDER_AT);
        return 97 - Long.parseLong(digits) % 97;
    }
}
