package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.NameKey;
import java.util.Set;
import java.util.regex.Pattern;

/** What is written in a field of which nothing is known. It says nothing of a person, so nobody is recognised by it. */
public final class Placeholder {

    private static final Set<String> WORDS = Set.of(
            "NC",
            "NR",
            "ND",
            "NSP",
            "NOM",
            "PRENOM",
            "NOMINCONNU",
            "PRENOMINCONNU",
            "INCONNU",
            "INCONNUE",
            "UNKNOWN",
            "SANSNOM",
            "SANSPRENOM",
            "SANSOBJET",
            "NEANT",
            "AUCUN",
            "AUCUNE",
            "ANONYME",
            "NONCOMMUNIQUE",
            "NONRENSEIGNE",
            "NONCONNU",
            "XXX",
            "NOMAIL",
            "NOEMAIL",
            "PASDEMAIL",
            "PASDADRESSE",
            "SANSMAIL",
            "SANSEMAIL",
            "NOREPLY");

    private static final Pattern ONE_LETTER = Pattern.compile("(\\p{L})\\1*");
    private static final Pattern NOT_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern ONE_DIGIT = Pattern.compile("(33)?(\\d)\\2*|0?123456789|\\d{1,3}");

    private static final Pattern SEPARATOR = Pattern.compile("[^0-9+]");
    private static final Pattern CUT_OFF = Pattern.compile("(?:0|(?:[+]|00)330?)[1-9]\\d{0,7}");

    private Placeholder() {}

    /** In place of a name. @param key {@link NameKey#of} what stands there */
    static boolean isKey(String key) {
        return key.isEmpty() || WORDS.contains(key) || ONE_LETTER.matcher(key).matches();
    }

    /** In place of an electronic address: what stands before the at sign says that there is none. */
    public static boolean isEmail(String email) {
        int at = email.indexOf('@');
        String local = NameKey.of(at < 0 ? email : email.substring(0, at));
        return WORDS.contains(local) || local.matches("X+|0+");
    }

    /** In place of a telephone number: no digit but one, the digits as they come, or fewer than a number of France has. */
    public static boolean isPhone(String phone) {
        return ONE_DIGIT.matcher(NOT_DIGIT.matcher(phone).replaceAll("")).matches()
                || CUT_OFF.matcher(SEPARATOR.matcher(phone).replaceAll("")).matches();
    }
}
