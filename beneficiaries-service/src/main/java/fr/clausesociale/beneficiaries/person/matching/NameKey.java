package fr.clausesociale.beneficiaries.person.matching;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A name as it is compared, whatever the locale of machine or database. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BORDERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that do not come apart into a letter and an accent. */
    private static final Map<String, String> LIGATURES = Map.of(
            "Œ", "OE", "Æ", "AE", "Ø", "O", "Ł", "L", "Đ", "D", "Ð", "D", "Þ", "TH", "ẞ", "SS", "Ħ", "H", "ʼ", "");

    private NameKey() {}

    /** Without accents, case, hyphens, apostrophes or spaces. */
    public static String of(String name) {
        return plain(name).replace(" ", "");
    }

    /** Both names in one key; the separator keeps "Jean Marie" apart from "Jeanma Rie". */
    public static String of(String lastName, String firstNames) {
        return of(lastName) + " " + of(firstNames);
    }

    /** In plain capitals, one blank wherever anything stood between its parts. */
    public static String plain(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> ligature : LIGATURES.entrySet()) {
            plain = plain.replace(ligature.getKey(), ligature.getValue());
        }
        return BORDERS.matcher(plain).replaceAll(" ").strip();
    }
}
