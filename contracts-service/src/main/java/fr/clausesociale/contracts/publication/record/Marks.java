package fr.clausesociale.contracts.publication.record;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for nothing in published files: the marks of the State's processing (MQ missing, CDL no value at the source, INX
 * before a value of bad form), and what people, spreadsheets and converters write into a field that may not be empty.
 */
public final class Marks {

    private static final String BAD_FORM = "INX";
    private static final int LONGEST = 24;

    private static final Set<String> NOTHING = Set.of(
            "MQ",
            "CDL",
            BAD_FORM,
            "NC",
            "NC.",
            "N.C",
            "N.C.",
            "N/C",
            "NA",
            "N/A",
            "N.A.",
            "#N/A",
            "#NA",
            "#REF!",
            "#VALEUR!",
            "#VALUE!",
            "#NOM?",
            "#NAME?",
            "#DIV/0!",
            "NAN",
            "NULL",
            "(NULL)",
            "[NULL]",
            "NONE",
            "NIL",
            "UNDEFINED",
            "INF",
            "-INF",
            "INFINITY",
            "-INFINITY",
            "INCONNU",
            "INCONNUE",
            "NON COMMUNIQUÉ",
            "NON COMMUNIQUE",
            "NON COMMUNIQUÉE",
            "NON RENSEIGNÉ",
            "NON RENSEIGNE",
            "NON RENSEIGNÉE",
            "NON DÉFINI",
            "NON DEFINI");

    /** Words that are an answer in other fields, and a number of nothing. */
    private static final Set<String> NO_NUMBER = Set.of(
            "",
            "sans objet",
            "sans",
            "so",
            "s o",
            "neant",
            "aucun",
            "aucune",
            "non",
            "oui",
            "nr",
            "n r",
            "non applicable",
            "non concerne",
            "pas d accord cadre",
            "hors accord cadre",
            "id",
            "vide",
            "a completer",
            "indefini");

    /** Words of such answers: « pas de numéro », « NC (non communiqué) », « donnée non disponible ». */
    private static final Set<String> SAYING_NOTHING = Set.of(
            "nc",
            "nd",
            "nsp",
            "nr",
            "ras",
            "so",
            "na",
            "mq",
            "inx",
            "cdl",
            "pas",
            "non",
            "sans",
            "aucun",
            "aucune",
            "neant",
            "vide",
            "null",
            "none",
            "false",
            "true",
            "inconnu",
            "inconnue",
            "absent",
            "inexistant",
            "indisponible");

    private static final Set<String> BESIDE_THEM = Set.of(
            "n",
            "no",
            "d",
            "de",
            "du",
            "le",
            "la",
            "l",
            "objet",
            "numero",
            "ac",
            "accord",
            "cadre",
            "marche",
            "subsequent",
            "communique",
            "communiquee",
            "renseigne",
            "renseignee",
            "disponible",
            "donnee",
            "applicable",
            "concerne",
            "concernee",
            "connu",
            "defini");

    private static final Pattern ONE_SIGN = Pattern.compile("[0.,_/\\- ]+|[xX]+");

    /** N.C. and n/a, after all else than letters and digits is a blank. */
    private static final Pattern INITIALS = Pattern.compile("\\b(n|s) ([acdor])\\b");

    private Marks() {}

    /** The value behind its marks, null where there is none. */
    public static String value(String text) {
        String value = text;
        while (value.startsWith(BAD_FORM + " ")) {
            value = value.substring(BAD_FORM.length() + 1).strip();
        }
        return nothing(value) ? null : value;
    }

    private static boolean nothing(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.length() > LONGEST) {
            return false;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (NOTHING.contains(upper)) {
            return true;
        }
        if (upper.indexOf(' ') < 0) {
            return false;
        }
        for (String word : upper.split(" ")) {
            if (!NOTHING.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What numbers a contract or a framework agreement; null for a word or sign that numbers nothing. */
    public static String number(String text) {
        String key = ComparableText.key(text);
        return text == null
                        || ONE_SIGN.matcher(text).matches()
                        || text.length() <= LONGEST && NO_NUMBER.contains(key)
                        || saysNothing(List.of(key.split(" ")))
                        || saysNothing(
                                List.of(INITIALS.matcher(key).replaceAll("$1$2").split(" ")))
                ? null
                : text;
    }

    private static boolean saysNothing(List<String> words) {
        return words.stream().anyMatch(SAYING_NOTHING::contains)
                && words.stream().allMatch(word -> SAYING_NOTHING.contains(word) || BESIDE_THEM.contains(word));
    }
}
