package fr.clausesociale.beneficiaries.person.matching;

import fr.clausesociale.platform.text.EditDistance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How birth dates agree. */
final class Dates {

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    private Dates() {}

    static Level compare(Description one, Description other) {
        LocalDate born = one.birthDate();
        LocalDate otherBorn = other.birthDate();
        if (born.equals(otherBorn)) {
            return one.bornOnConventionalDay() ? Level.CONVENTIONAL : Level.EXACT;
        }
        boolean sameYear = born.getYear() == otherBorn.getYear();
        if (sameYear
                && born.getMonthValue() == otherBorn.getDayOfMonth()
                && born.getDayOfMonth() == otherBorn.getMonthValue()) {
            return Level.SWAPPED;
        }
        if (EditDistance.between(DIGITS.format(born), DIGITS.format(otherBorn)) <= 1) {
            return Level.SLIP;
        }
        boolean conventional = one.bornOnConventionalDay() || other.bornOnConventionalDay();
        return sameYear && conventional ? Level.YEAR : Level.DIFFERENT;
    }
}
