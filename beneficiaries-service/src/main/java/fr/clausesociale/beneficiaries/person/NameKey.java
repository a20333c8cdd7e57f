package fr.clausesociale.beneficiaries.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A name as it is compared: no accents, case, hyphens, apostrophes or spaces. */
public final class NameKey {

    /** Letters that do not come apart into a letter and an accent. */
    private static final Map<String, String> LIGATURES = Map.of(
            "Œ", "OE", "Æ", "AE", "Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH", "ẞ", "SS", "Ħ", "H", "ʼ", "");

    private NameKey() {}

    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> ligature : LIGATURES.entrySet()) {
            plain = plain.replace(ligature.getKey(), ligature.getValue());
        }
        return plain.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Both names in one key; the separator keeps "Jean Marie" apart from "Jeanma Rie". */
    public static String of(String lastName, String firstNames) {
        return of(lastName) + " " + of(firstNames);
    }

    /** The first of several first names. */
    static String first(String firstNames) {
        return of(firstNames.strip().split("[\\s,;]+")[0]);
    }
}
