package fr.clausesociale.reporting.lines;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Months and moments as the numbers that lines have. */
public final class Times {

    private Times() {}

    /** Months since the year 0. */
    public static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }

    /** Microseconds since 1970. */
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
