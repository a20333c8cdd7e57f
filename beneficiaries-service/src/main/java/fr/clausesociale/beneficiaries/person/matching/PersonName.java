package fr.clausesociale.beneficiaries.person.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A last name, or all first names, as it is compared.
 *
 * @param key the whole, without borders; empty where nothing is known
 * @param parts of it that name somebody: both of a compound, the name of birth and that of use, each first name
 */
public record PersonName(String key, List<String> parts) {

    /** A field of which nothing is known. */
    public static final PersonName UNKNOWN = new PersonName("", List.of());

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

    /** @param plain {@link NameKey#plain} of all last names, in any order and with any link between */
    public static PersonName last(String plain) {
        List<String> all = Stream.of(plain.split(" ")).toList();
        List<String> named = all.stream()
                .filter(part -> part.length() > 1 && !LINKS.contains(part))
                .distinct()
                .toList();
        return new PersonName(plain.replace(" ", ""), named.isEmpty() ? all : named);
    }

    /** @param plain {@link NameKey#plain} of one or several first names */
    public static PersonName first(String plain) {
        return new PersonName(
                plain.replace(" ", ""), Stream.of(plain.split(" ")).distinct().toList());
    }

    public boolean known() {
        return !key.isEmpty();
    }
}
