package fr.clausesociale.eligibility.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age in completed years. On the birthday the year is complete; who was born on 29 February completes it on 1 March of the
 * years that have no such day, as the platform de l'inclusion counts.
 */
public final class Age {

    private Age() {}

    public static int on(LocalDate day, LocalDate birthDate) {
        return (int) ChronoUnit.YEARS.between(birthDate, day);
    }

    /** The first day on which the person is {@code years} old. */
    public static LocalDate reachedOn(int years, LocalDate birthDate) {
        LocalDate birthday = birthDate.plusYears(years);
        return on(birthday, birthDate) >= years ? birthday : birthday.plusDays(1);
    }

    /** The last day before the person is {@code years} old. */
    static LocalDate lastDayBefore(int years, LocalDate birthDate) {
        return reachedOn(years, birthDate).minusDays(1);
    }
}
