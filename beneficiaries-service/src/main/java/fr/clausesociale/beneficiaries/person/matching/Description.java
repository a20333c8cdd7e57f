package fr.clausesociale.beneficiaries.person.matching;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is compared of a person.
 *
 * @param sex as a code, or null where it is not stated
 * @param commune code of the commune of residence, or null
 * @param department of residence, or null
 * @param numbers all identifiers at France Travail that are known, old and new; none that identifies nobody
 */
public record Description(
        PersonName lastName,
        PersonName firstNames,
        LocalDate birthDate,
        String sex,
        String commune,
        String department,
        Set<String> numbers) {

    /** The first of January is entered for whoever knows the year alone: it is no more than a year. */
    boolean bornOnConventionalDay() {
        return birthDate.getDayOfYear() == 1;
    }
}
