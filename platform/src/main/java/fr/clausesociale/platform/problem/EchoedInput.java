package fr.clausesociale.platform.problem;

import fr.clausesociale.platform.identifier.Nir;
import fr.clausesociale.platform.text.Numbers;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a caller sent, as it may be repeated in an answer: short, of characters that can be shown, and without a number that
 * nobody may keep.
 */
final class EchoedInput {

    private static final int LONGEST = 120;
    static final String NOTHING = "–";
    private static final String MASK = "***";

    private EchoedInput() {}

    /** One thing that a sentence is filled with. */
    static String argument(Object value, Locale locale) {
        Object kept = SentenceArguments.kept(value);
        return kept instanceof BigDecimal decimal ? Numbers.of(decimal, locale) : text(kept.toString());
    }

    /** The text, cut where it is long; null stays null. */
    static String text(String text) {
        if (text == null) {
            return null;
        }
        String masked = Nir.masked(text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text, MASK);
        int end = Math.min(masked.length(), LONGEST);
        StringBuilder shown = new StringBuilder(end + 1);
        for (int at = 0; at < end; ) {
            int character = masked.codePointAt(at);
            shown.appendCodePoint(isShown(character) ? character : 0xFFFD);
            at += Character.charCount(character);
        }
        return masked.length() > LONGEST || text.length() > 2 * LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    /** Neither a control character nor half of a pair. */
    private static boolean isShown(int character) {
        return !Character.isISOControl(character)
                && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
