package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.platform.text.EditDistance;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a newer declaration under one reference can be of the same person: a first name stays, and the last name or the
 * birthday, slips of the pen aside. Else the reference was used again for somebody else, a twin even, who must not come by the
 * rights of the first.
 */
public final class Correction {

    private static final int SLIPS = 2;
    private static final int LONG_ENOUGH = 5;
    private static final Pattern PARTED = Pattern.compile("[\\s,;-]+");

    private Correction() {}

    public static boolean ofOnePerson(Identity before, Identity after) {
        boolean swapped = NameKey.of(before.lastName()).equals(NameKey.of(after.firstNames()))
                && NameKey.of(before.firstNames()).equals(NameKey.of(after.lastName()));
        return swapped
                || firstNameStays(before, after)
                        && (held(NameKey.of(before.lastName()), NameKey.of(after.lastName()))
                                || before.birthDate().equals(after.birthDate()));
    }

    private static boolean firstNameStays(Identity before, Identity after) {
        List<String> newer = firstNames(after);
        return firstNames(before).stream().anyMatch(name -> newer.stream().anyMatch(other -> held(name, other)));
    }

    private static List<String> firstNames(Identity identity) {
        return Arrays.stream(PARTED.split(identity.firstNames().strip()))
                .map(NameKey::of)
                .toList();
    }

    private static boolean held(String name, String newer) {
        return name.equals(newer)
                || Math.min(name.length(), newer.length()) >= LONG_ENOUGH && EditDistance.between(name, newer) <= SLIPS;
    }
}
