package fr.clausesociale.contracts.publication.taking;

import fr.clausesociale.contracts.publication.record.ComparableText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two records tell of one contract. A published number is a weak identifier: v1 made it of the year, the buyer's
 * number and the count of modifications, so that it changes with each of them and differs from the plain number of v2; and
 * buyers give one number to different contracts.
 */
final class ContractSimilarity {

    private static final Pattern COMPOSED = Pattern.compile("((?:19|20)\\d{2})(.{1,10})\\d{2}");
    private static final int SHORTEST_CORE = 3;
    private static final double SAME_TITLE = 0.5;
    private static final double OTHER_TITLE = 0.3;

    private ContractSimilarity() {}

    /** Whether two numbers can stand for one contract. */
    static boolean numbers(String one, String other) {
        Set<String> cores = cores(one);
        cores.retainAll(cores(other));
        return !cores.isEmpty();
    }

    private static Set<String> cores(String number) {
        Set<String> cores = new HashSet<>();
        add(cores, number);
        Matcher composed = COMPOSED.matcher(number);
        if (composed.matches()) {
            add(cores, composed.group(1) + composed.group(2));
            add(cores, composed.group(2));
        }
        return cores;
    }

    private static void add(Set<String> cores, String number) {
        StringBuilder core = new StringBuilder(number.length());
        // by hand, as every record is compared with all of its buyer and day
        number.toUpperCase(Locale.ROOT)
                .chars()
                .filter(one -> one >= 'A' && one <= 'Z' || one >= '0' && one <= '9')
                .forEach(one -> core.append((char) one));
        if (core.length() >= SHORTEST_CORE) {
            cores.add(core.toString());
        }
    }

    static boolean titles(String one, String other) {
        return similarity(one, other) >= SAME_TITLE;
    }

    /** Whether a number was given to another contract since: another day and another title. */
    static boolean reused(LocalDate knownDay, String knownTitle, LocalDate day, String title) {
        return knownDay != null
                && day != null
                && !knownDay.equals(day)
                && knownTitle != null
                && title != null
                && similarity(knownTitle, title) < OTHER_TITLE;
    }

    /** Share of their words that both titles have, 0 to 1. */
    private static double similarity(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(words);
        both.retainAll(others);
        return (double) both.size() / Math.min(words.size(), others.size());
    }

    private static Set<String> words(String title) {
        return new HashSet<>(Arrays.stream(ComparableText.key(title).split(" "))
                .filter(word -> word.length() > 2)
                .toList());
    }
}
