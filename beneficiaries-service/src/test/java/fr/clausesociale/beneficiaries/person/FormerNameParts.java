package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.NameKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names told in part: one of two last names, the name of use beside that of birth, more or fewer first names. */
final class FormerNameParts {

    private static final Pattern BORDER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** What stands before or between the parts of a last name and names nobody. */
    private static final Set<String> LINKS = Set.of(
            "DE",
            "DU",
            "DES",
            "DA",
            "DO",
            "DOS",
            "DAS",
            "DI",
            "DEL",
            "LA",
            "LE",
            "LES",
            "EL",
            "AL",
            "BEN",
            "VAN",
            "VON",
            "DER",
            "DEN",
            "ET",
            "NEE",
            "NE",
            "EPOUSE",
            "EP",
            "EPSE",
            "VEUVE",
            "VVE",
            "DIT",
            "DITE",
            "DIVORCEE");

    private FormerNameParts() {}

    /** Whether both are one last name, or have one in common: Martin, Martin-Dupont, Martin épouse Petit. */
    static boolean lastNamesMeet(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other)) || !Collections.disjoint(lastNames(one), lastNames(other));
    }

    /**
     * Whether the first one is the same, or all of one are among those of the other, hyphens or not: Jean-Pierre, Jean Pierre
     * Marie, Pierre.
     */
    static boolean firstNamesMeet(String one, String other) {
        if (NameKey.of(one.strip().split("[\\s,;]+")[0])
                .equals(NameKey.of(other.strip().split("[\\s,;]+")[0]))) {
            return true;
        }
        Set<String> parts = parts(one);
        Set<String> otherParts = parts(other);
        boolean named = !parts.isEmpty() && !otherParts.isEmpty();
        return named && (parts.containsAll(otherParts) || otherParts.containsAll(parts));
    }

    private static Set<String> lastNames(String text) {
        return parts(text).stream()
                .filter(part -> part.length() > 1 && !LINKS.contains(part))
                .collect(Collectors.toSet());
    }

    private static Set<String> parts(String text) {
        return Arrays.stream(BORDER.split(text))
                .map(NameKey::of)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }
}
