package fr.clausesociale.beneficiaries.person;

import fr.clausesociale.beneficiaries.person.matching.BlockingKeys;
import fr.clausesociale.beneficiaries.person.matching.Description;
import fr.clausesociale.beneficiaries.person.matching.NameKey;
import fr.clausesociale.beneficiaries.person.matching.PersonName;
import fr.clausesociale.platform.text.EditDistance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Whom somebody looks for, by what they know. What is asked for narrows: whoever is found has all of it, a slip in each name
 * allowed.
 *
 * @param parts of names, of which each names somebody; none where no name is known
 * @param number identifier at France Travail, or null
 */
public record Sought(List<String> parts, LocalDate birthDate, String number) {

    private static final int LONG_PART = 8;

    /** @param names as typed, last and first ones in any order, or null */
    public static Sought of(String names, LocalDate birthDate, String number) {
        List<String> parts = names == null
                ? List.of()
                : PersonName.last(NameKey.plain(names)).parts();
        return new Sought(parts.stream().filter(part -> !part.isEmpty()).toList(), birthDate, number);
    }

    /** Whether it says anything of a person. */
    public boolean isNobody() {
        return parts.isEmpty() && birthDate == null && FranceTravailId.orNull(number) == null;
    }

    /** One of which finds everybody who may be meant: those of what is most telling. */
    public Set<Long> keys() {
        if (FranceTravailId.orNull(number) != null) {
            return Set.of(BlockingKeys.ofNumber(number));
        }
        Set<Long> born = birthDate == null ? Set.of() : BlockingKeys.byBirthDate(birthDate);
        return born.isEmpty() ? BlockingKeys.byNames(parts) : born;
    }

    /** How far a person is from what is sought, in slips; empty where somebody else is meant. */
    public OptionalInt distance(Beneficiary person) {
        Description known = person.description();
        if (number != null && !known.numbers().contains(number)
                || birthDate != null && !birthDate.equals(known.birthDate())) {
            return OptionalInt.empty();
        }
        List<String> borne = new ArrayList<>(known.lastName().parts());
        borne.addAll(known.firstNames().parts());
        borne.add(known.lastName().key());
        borne.add(known.firstNames().key());
        int all = 0;
        for (String part : parts) {
            int least = borne.stream()
                    .mapToInt(name -> EditDistance.between(part, name))
                    .min()
                    .orElse(part.length());
            if (least > allowed(part)) {
                return OptionalInt.empty();
            }
            all += least;
        }
        return OptionalInt.of(all);
    }

    /** A letter of a short name is the name. */
    private static int allowed(String part) {
        return part.length() >= LONG_PART ? 2 : part.length() > 2 ? 1 : 0;
    }
}
