package fr.clausesociale.beneficiaries.person.matching;

import fr.clausesociale.platform.text.EditDistance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How two people agree, field by field, without a word on what that proves. The order of the two does not matter. */
final class Comparison {

    private final List<Agreement> agreements;

    private Comparison(List<Agreement> agreements) {
        this.agreements = List.copyOf(agreements);
    }

    static Comparison of(Description one, Description other) {
        List<Agreement> all = new ArrayList<>(Names.compare(one, other));
        all.add(Agreement.of(Field.BIRTH_DATE, Dates.compare(one, other)));
        all.add(Agreement.of(Field.SEX, equal(one.sex(), other.sex())));
        all.add(Agreement.of(Field.PLACE, place(one, other)));
        all.add(Agreement.of(Field.NUMBER, numbers(one.numbers(), other.numbers())));
        return new Comparison(all);
    }

    List<Agreement> agreements() {
        return agreements;
    }

    Level level(Field field) {
        return agreements.get(field.ordinal()).level();
    }

    /**
     * Whether nothing in it is a question that only a person answers: names whole and on both sides, the birth date or the
     * identifier, no other sex, no other identifier.
     */
    boolean leavesNothingOpen() {
        boolean last = level(Field.LAST_NAME) == Level.EXACT;
        boolean first = level(Field.FIRST_NAMES) == Level.EXACT;
        boolean day = level(Field.BIRTH_DATE) == Level.EXACT;
        if (!last || level(Field.FIRST_NAMES) == Level.UNKNOWN || level(Field.SEX) == Level.DIFFERENT) {
            return false;
        }
        return switch (level(Field.NUMBER)) {
            case EXACT -> first || day;
            case DIFFERENT -> false;
            default -> sameNameAndDay();
        };
    }

    /** Whether both are entered with the same whole name and birthday, a conventional one too. */
    boolean sameNameAndDay() {
        boolean day = level(Field.BIRTH_DATE) == Level.EXACT || level(Field.BIRTH_DATE) == Level.CONVENTIONAL;
        return day && level(Field.LAST_NAME) == Level.EXACT && level(Field.FIRST_NAMES) == Level.EXACT;
    }

    private static Level equal(String one, String other) {
        if (one == null || other == null) {
            return Level.UNKNOWN;
        }
        return one.equals(other) ? Level.EXACT : Level.DIFFERENT;
    }

    private static Level place(Description one, Description other) {
        Level commune = equal(one.commune(), other.commune());
        if (commune == Level.EXACT) {
            return commune;
        }
        Level department = equal(one.department(), other.department());
        return department == Level.EXACT ? Level.PART : department;
    }

    /** Two of one form are two people's, unless one digit was mistyped; a person has one of each form. */
    private static Level numbers(Set<String> one, Set<String> other) {
        if (!Collections.disjoint(one, other)) {
            return Level.EXACT;
        }
        Level found = Level.UNKNOWN;
        for (String number : one) {
            for (String otherNumber : other) {
                if (number.length() == otherNumber.length()) {
                    boolean slip = EditDistance.between(number, otherNumber) <= 1;
                    found = slip ? Level.SLIP : found == Level.SLIP ? found : Level.DIFFERENT;
                }
            }
        }
        return found;
    }
}
