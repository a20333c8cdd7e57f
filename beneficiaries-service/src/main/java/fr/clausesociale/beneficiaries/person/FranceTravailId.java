package fr.clausesociale.beneficiaries.person;

import java.util.regex.Pattern;

/**
 * The identifier at France Travail: seven digits and a letter or digit before 2024, eleven digits since. What is written where
 * none is known ({@code NC}, {@code 0}, {@code 00000000}, {@code 1234567A}) identifies nobody.
 */
public final class FranceTravailId {

    private static final Pattern FORM = Pattern.compile("[0-9]{7}[0-9A-Z]|[0-9]{11}");
    private static final int OLD_LENGTH = 8;
    private static final int BASE = 10;

    private FranceTravailId() {}

    public static boolean isWellFormed(String text) {
        return text != null && FORM.matcher(text).matches() && !filledIn(digits(text));
    }

    /** The identifier, or null where it identifies nobody. */
    public static String orNull(String text) {
        return isWellFormed(text) ? text : null;
    }

    /** The part that counts: the last place of the old form is a key. */
    private static String digits(String text) {
        return text.length() == OLD_LENGTH ? text.substring(0, OLD_LENGTH - 1) : text;
    }

    /** All equal, one after the other, or counted down: typed to fill a field. */
    private static boolean filledIn(String digits) {
        int step = step(digits, 0);
        if (step != 0 && step != 1 && step != BASE - 1) {
            return false;
        }
        for (int i = 1; i < digits.length() - 1; i++) {
            if (step(digits, i) != step) {
                return false;
            }
        }
        return true;
    }

    private static int step(String digits, int at) {
        return Math.floorMod(digits.charAt(at + 1) - digits.charAt(at), BASE);
    }
}
