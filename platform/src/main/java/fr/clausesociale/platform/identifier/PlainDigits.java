package fr.clausesociale.platform.identifier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text reduced to what numbers are written with, each character with its place in the text: digits of any script and form
 * are {@code 0} to {@code 9}, letters are {@code A}, {@code B} or {@code L}, what nobody sees is gone, a character written as
 * markup writes it is that character, and all else separates. UUIDs and fingerprints in hexadecimal are letters, where they are as long as there are any: digits stand in them
 * by chance.
 */
final class PlainDigits {

    static final char SEPARATOR = ' ';
    static final char LETTER = 'L';

    private static final int SIRET = 14;

    private static final Pattern HEXADECIMAL = Pattern.compile("(?i)(?<![0-9a-z])(?:"
            + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[0-9]*[a-f])(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{48}|[0-9a-f]{56}"
            + "|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}))(?![0-9a-z])");
    /** Days, telephone numbers and SIRET: each is something else than a part of a longer number. */
    private static final Pattern EXPLAINED =
            Pattern.compile("(?<![0-9])(?:[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}"
                    + "|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|(?:[+]33|0)[ .]?[1-9](?:[ .-]?[0-9]{2}){4}"
                    + "|[0-9]{14}|[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{5})(?![0-9])");

    private static final Pattern ENTITY = Pattern.compile("(?i)&(#\\d{1,7}|#x[0-9a-f]{1,6}|nbsp|ensp|emsp|thinsp|hairsp"
            + "|numsp|puncsp|shy|zwj|zwnj|ndash|mdash|hyphen|dash|minus|middot|bull|sol|period|comma|tab|newline);");

    private static final Set<String> UNSEEN = Set.of("shy", "zwj", "zwnj");
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final int FIRST_BEYOND_ASCII = 128;
    private static final int SHORTEST_PART = 8;

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int[] from;
    private int[] until;

    private PlainDigits(String text) {
        this.text = text;
        from = new int[text.length()];
        until = new int[text.length()];
        Matcher entity = ENTITY.matcher(text);
        for (int at = 0; at < text.length(); ) {
            boolean written =
                    text.charAt(at) == '&' && entity.region(at, text.length()).lookingAt();
            int point = written ? meant(entity.group(1)) : text.codePointAt(at);
            int next = written ? entity.end() : at + Character.charCount(point);
            add(point, at, next);
            at = next;
        }
    }

    static PlainDigits of(String text) {
        return new PlainDigits(withoutHexadecimal(text));
    }

    /** The same without the digits that are explained as something else; itself where there are none. */
    PlainDigits unexplained() {
        String known = EXPLAINED
                .matcher(text)
                .replaceAll(found -> isOther(found.group()) ? letters(found) : Matcher.quoteReplacement(found.group()));
        return known.equals(text) ? this : new PlainDigits(known);
    }

    /** Whether a text has as many digits as that. */
    static boolean hasDigits(String text, int wanted) {
        int found = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            // above ASCII nearly every digit is one only after a closer look
            if (here >= '0' && here <= '9' || here > 127) {
                found++;
            }
        }
        return found >= wanted;
    }

    private static String withoutHexadecimal(String text) {
        return hasHexadecimal(text) ? HEXADECIMAL.matcher(text).replaceAll(PlainDigits::letters) : text;
    }

    /** Whether as many digits of such a number stand together as in its shortest part. */
    private static boolean hasHexadecimal(String text) {
        int together = 0;
        for (int at = 0; at < text.length() && together < SHORTEST_PART; at++) {
            together = Character.digit(text.charAt(at), 16) < 0 ? 0 : together + 1;
        }
        return together >= SHORTEST_PART;
    }

    private static String letters(MatchResult found) {
        return String.valueOf(LETTER).repeat(found.end() - found.start());
    }

    /** A character that is written as markup writes it; what it names by a word are blanks, dashes and nothing seen. */
    private static int meant(String entity) {
        if (entity.charAt(0) != '#') {
            return UNSEEN.contains(entity.toLowerCase(Locale.ROOT)) ? SOFT_HYPHEN : SEPARATOR;
        }
        boolean hexadecimal = Character.toLowerCase(entity.charAt(1)) == 'x';
        int point = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(point) ? point : SEPARATOR;
    }

    private static boolean isOther(String digits) {
        return digits.length() != SIRET || !digits.chars().allMatch(Character::isDigit) || Siret.isValid(digits);
    }

    private void add(int point, int at, int next) {
        switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> {
                // seen by nobody
            }
            case Character.DECIMAL_DIGIT_NUMBER -> put((char) ('0' + Character.digit(point, 10)), at, next);
            case Character.OTHER_NUMBER ->
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .chars()
                        .forEach(one -> put(one >= '0' && one <= '9' ? (char) one : SEPARATOR, at, next));
            default -> {
                if (Character.isLetter(point)) {
                    put(letter(point), at, next);
                } else if (!Character.isISOControl(point) || Character.isWhitespace(point)) {
                    put(SEPARATOR, at, next);
                }
            }
        }
    }

    private static char letter(int point) {
        if (point < FIRST_BEYOND_ASCII) {
            return switch (point) {
                case 'A', 'a' -> 'A';
                case 'B', 'b' -> 'B';
                default -> LETTER;
            };
        }
        String one = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return switch (one) {
            case "A", "a" -> 'A';
            case "B", "b" -> 'B';
            default -> LETTER;
        };
    }

    private void put(char one, int at, int next) {
        int place = plain.length();
        if (place == from.length) {
            from = Arrays.copyOf(from, place * 2 + 1);
            until = Arrays.copyOf(until, place * 2 + 1);
        }
        from[place] = at;
        until[place] = next;
        plain.append(one);
    }

    int length() {
        return plain.length();
    }

    char at(int place) {
        return plain.charAt(place);
    }

    /** Whether the département of such a number may be one of Corsica: 2A or 2B. */
    boolean mayBeCorsican() {
        return plain.indexOf("2A") >= 0 || plain.indexOf("2B") >= 0;
    }

    String between(int start, int end) {
        return plain.substring(start, end);
    }

    /** Where in the text the character of a place begins. */
    int from(int place) {
        return from[place];
    }

    /** Where in the text the character of a place has ended. */
    int until(int place) {
        return until[place];
    }
}
