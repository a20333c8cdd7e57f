package fr.clausesociale.platform.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** Days, months and instants in cursors, paths and files: years have four digits (others overflow in the database). */
public final class QueryValues {

    private QueryValues() {}

    /** @throws IllegalArgumentException or DateTimeException for what is none */
    public static LocalDate day(String text) {
        return LocalDate.parse(bounded(text));
    }

    /** @throws IllegalArgumentException or DateTimeException for what is none */
    public static YearMonth month(String text) {
        return YearMonth.parse(bounded(text));
    }

    /** @throws IllegalArgumentException or DateTimeException for what is none */
    public static Instant instant(String text) {
        return Instant.parse(bounded(text));
    }

    private static String bounded(String text) {
        if (!text.matches("\\d{4}-.*") || text.startsWith("0000")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
