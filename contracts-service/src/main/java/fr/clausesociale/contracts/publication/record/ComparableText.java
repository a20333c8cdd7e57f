package fr.clausesociale.contracts.publication.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Published words made comparable: publishers vary in case, accents, apostrophes and hyphens. */
public final class ComparableText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private ComparableText() {}

    public static String key(String published) {
        if (published == null) {
            return "";
        }
        String text = published.replace("œ", "oe").replace("Œ", "oe").toLowerCase(Locale.ROOT);
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(text).replaceAll(" ").strip();
    }
}
