package fr.clausesociale.platform.identifier;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * SIREN (9 digits, a legal unit) and SIRET (14 digits, one establishment of it), checked as INSEE numbers them: each by
 * its Luhn key, but for the establishments of La Poste (SIREN 356000000), whose digits only have to sum to a multiple of five.
 */
public final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    public static boolean isValid(String siret) {
        if (!isDigits(siret, 14) || !isValidSiren(siren(siret))) {
            return false;
        }
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(siret) || siret.startsWith(LA_POSTE) && digitSum(siret) % 5 == 0;
    }

    public static boolean isValidSiren(String siren) {
        return isDigits(siren, 9) && !"000000000".equals(siren) && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(siren);
    }

    /** The legal unit of an establishment: the first nine digits; what is shorter stays as it is. */
    public static String siren(String siret) {
        return siret == null || siret.length() < 9 ? siret : siret.substring(0, 9);
    }

    private static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    private static boolean isDigits(String text, int length) {
        return text != null && text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
