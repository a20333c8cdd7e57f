package fr.clausesociale.contracts.publication.record;

import fr.clausesociale.platform.identifier.Siret;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that registers give to organisations, after what spreadsheets and converters made of them. */
public final class RegisterNumber {

    private static final Pattern BLANKS = Pattern.compile("[ .\u202f]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern AS_DECIMAL = Pattern.compile("(\\d{5,})[.,]0+");
    /** How people keep a spreadsheet from making a number of it: {@code ="…"}, or an apostrophe before it. */
    private static final Pattern AS_TEXT = Pattern.compile("(?:=?\"|[\u2019'])([^\"]*)\"?");

    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)(?:[.,](\\d{1,20}))?[eE][+]?0?(\\d{1,2})");
    private static final Pattern SCIENTIFIC_TEXT = Pattern.compile("\\d(?:[.,]\\d+)?[eE][+]\\d{1,3}");
    /** No establishment has the number 00000: a spreadsheet wrote out what it had rounded. */
    private static final Pattern ROUNDED_SIRET = Pattern.compile("(?!0{9})\\d{9}0{5}");

    private static final Pattern DIGIT = Pattern.compile(".*\\d.*");
    private static final int SIRET = 14;
    private static final int TOLD_DIGITS = 12;

    /** Names of fields, where a converter took the keys of an object for its values. */
    private static final Set<String> KEYS = Set.of(
            "id",
            "typeidentifiant",
            "type identifiant",
            "titulaire",
            "titulaires",
            "concessionnaire",
            "acheteur",
            "denominationsociale",
            "denomination sociale",
            "nom",
            "siret",
            "siren",
            "tva",
            "uid",
            "object",
            "object object",
            "hors ue",
            "frwf",
            "frw",
            "irep",
            "ridet",
            "tahiti");

    private static final Pattern COUNTED = Pattern.compile(" ?\\d$");

    private RegisterNumber() {}

    /**
     * Without the blanks and points of groups, where that leaves digits alone; points belong to numbers of other countries.
     * One that a spreadsheet showed as 2,1210231300013E+13 is written out as far as all its digits are told.
     */
    public static String plain(String published) {
        Matcher asText = AS_TEXT.matcher(published);
        String shown = asText.matches() ? asText.group(1) : published;
        Matcher decimal = AS_DECIMAL.matcher(shown);
        String told = decimal.matches() ? decimal.group(1) : shown;
        String together = BLANKS.matcher(told).replaceAll("");
        if (DIGITS.matcher(together).matches()) {
            return together;
        }
        String whole = whole(told);
        return whole == null ? told.replaceAll("[ \u202f]", "") : whole;
    }

    private static String whole(String published) {
        Matcher scientific = SCIENTIFIC.matcher(published);
        if (!scientific.matches() || scientific.group(2) == null) {
            return null;
        }
        String digits = scientific.group(1) + scientific.group(2);
        boolean told = Integer.parseInt(scientific.group(3)) == SIRET - 1
                && digits.length() >= TOLD_DIGITS
                && digits.length() <= SIRET;
        String siret = told ? digits + "0".repeat(SIRET - digits.length()) : null;
        return Siret.isValid(siret) ? siret : null;
    }

    /** Whether a spreadsheet rounded it: what is left is that of many. */
    public static boolean rounded(String published) {
        return SCIENTIFIC.matcher(published).matches() && whole(published) == null
                || ROUNDED_SIRET.matcher(published).matches();
    }

    /** The same of a number that may hold letters: only what no one would write himself. */
    public static boolean roundedText(String published) {
        return SCIENTIFIC_TEXT.matcher(published).matches();
    }

    /** Whether it is a word and no number of a register. @param letters whether the register may number with letters alone */
    static boolean word(String published, boolean letters) {
        return KEYS.contains(COUNTED.matcher(ComparableText.key(published)).replaceFirst(""))
                || Marks.number(published) == null && !DIGIT.matcher(published).matches()
                || !letters && !DIGIT.matcher(published).matches();
    }
}
