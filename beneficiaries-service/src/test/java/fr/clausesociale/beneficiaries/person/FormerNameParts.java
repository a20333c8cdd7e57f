package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.person.matching.PersonName;
import java.util.Collections;
import java.util.List;

/** Names told in part: one of two last names, the name of use beside that of birth, more or fewer first names. */
final class FormerNameParts {

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
        List<String> parts = parts(one);
        List<String> otherParts = parts(other);
        return parts.containsAll(otherParts) || otherParts.containsAll(parts);
    }

    private static List<String> lastNames(String text) {
        return PersonName.last(NameKey.plain(text)).parts();
    }

    private static List<String> parts(String text) {
        return PersonName.first(NameKey.plain(text)).parts();
    }
}
