package fr.clausesociale.beneficiaries.person.matching;

import fr.clausesociale.platform.text.EditDistance;
import java.util.List;

/** How last and first names agree. They are looked at together, as they may have changed places. */
final class Names {

    /** From this length of the whole name on two slips are one person's, below one. */
    private static final int LONG_NAME = 12;

    /** Shorter parts resemble each other by chance. */
    private static final int MIN_PART = 4;

    private Names() {}

    static List<Agreement> compare(Description one, Description other) {
        Agreement last = lastNames(one, other);
        Agreement first = firstNames(one, other);
        boolean apart = last.level() == Level.DIFFERENT || first.level() == Level.DIFFERENT;
        if (apart && swapped(one, other)) {
            return List.of(
                    new Agreement(
                            Field.LAST_NAME,
                            Level.SWAPPED,
                            lessTelling(one.lastName(), other.firstNames()),
                            lessTelling(one.firstNames(), other.lastName())),
                    Agreement.of(Field.FIRST_NAMES, Level.SWAPPED));
        }
        return List.of(last, first);
    }

    private static Agreement lastNames(Description one, Description other) {
        PersonName last = one.lastName();
        PersonName otherLast = other.lastName();
        if (!last.known() || !otherLast.known()) {
            return Agreement.of(Field.LAST_NAME, Level.UNKNOWN);
        }
        if (last.key().equals(otherLast.key())) {
            return Agreement.on(Field.LAST_NAME, Level.EXACT, lessTelling(last, otherLast));
        }
        List<String> shared = shared(last, otherLast);
        if (!shared.isEmpty()) {
            return Agreement.on(Field.LAST_NAME, Level.PART, new PersonName(String.join("", shared), shared));
        }
        int whole = shorterWhole(one, other);
        return Agreement.of(Field.LAST_NAME, slipped(last, otherLast, whole) ? Level.SLIP : Level.DIFFERENT);
    }

    private static Agreement firstNames(Description one, Description other) {
        PersonName first = one.firstNames();
        PersonName otherFirst = other.firstNames();
        if (!first.known() || !otherFirst.known()) {
            return Agreement.of(Field.FIRST_NAMES, Level.UNKNOWN);
        }
        if (first.key().equals(otherFirst.key())) {
            return Agreement.on(Field.FIRST_NAMES, Level.EXACT, lessTelling(first, otherFirst));
        }
        List<String> shared = shared(first, otherFirst);
        if (!shared.isEmpty() && inPart(first, otherFirst, shared)) {
            return Agreement.on(Field.FIRST_NAMES, Level.PART, new PersonName(String.join("", shared), shared));
        }
        int whole = shorterWhole(one, other);
        return Agreement.of(Field.FIRST_NAMES, slipped(first, otherFirst, whole) ? Level.SLIP : Level.DIFFERENT);
    }

    /** One name written in one or in several parts is taken for the one that more people may bear, whoever wrote it so. */
    private static PersonName lessTelling(PersonName one, PersonName other) {
        int fewer = Integer.compare(one.parts().size(), other.parts().size());
        int order = fewer != 0
                ? fewer
                : one.parts().toString().compareTo(other.parts().toString());
        return order <= 0 ? one : other;
    }

    /** The same first one, or all of one among those of the other: Marie Anne and Marie Claire may be twins. */
    private static boolean inPart(PersonName one, PersonName other, List<String> shared) {
        boolean sameFirst = one.parts().get(0).equals(other.parts().get(0));
        int fewer = Math.min(one.parts().size(), other.parts().size());
        return sameFirst || shared.size() == fewer;
    }

    private static List<String> shared(PersonName one, PersonName other) {
        return one.parts().stream().filter(other.parts()::contains).sorted().toList();
    }

    private static boolean swapped(Description one, Description other) {
        return one.lastName().known()
                && one.firstNames().known()
                && one.lastName().key().equals(other.firstNames().key())
                && one.firstNames().key().equals(other.lastName().key());
    }

    /** Letters of both names of the one who has fewer. */
    private static int shorterWhole(Description one, Description other) {
        return Math.min(letters(one), letters(other));
    }

    private static int letters(Description person) {
        return person.lastName().key().length() + person.firstNames().key().length();
    }

    /** @param whole letters of both names of one of the two people */
    private static boolean slipped(PersonName one, PersonName other, int whole) {
        int slips = whole < LONG_NAME ? 1 : 2;
        int longest = Math.max(one.key().length(), other.key().length());
        if (Math.abs(one.key().length() - other.key().length()) <= slips
                && EditDistance.between(one.key(), other.key()) <= Math.min(slips, longest - 1)) {
            return true;
        }
        // one slip in one part of several, which may be told in part as well
        return one.parts().size() + other.parts().size() > 2
                && one.parts().stream().anyMatch(part -> other.parts().stream().anyMatch(near -> near(part, near)));
    }

    private static boolean near(String part, String other) {
        int shorter = Math.min(part.length(), other.length());
        return shorter >= MIN_PART
                && Math.abs(part.length() - other.length()) <= 1
                && EditDistance.between(part, other) <= 1;
    }
}
