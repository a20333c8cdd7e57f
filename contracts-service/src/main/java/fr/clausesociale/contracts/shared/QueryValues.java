package fr.clausesociale.contracts.shared;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

/** Values of query parameters: a blank one counts as absent, years have four digits (others overflow in the database). */
public final class QueryValues {

    private QueryValues() {}

    /** The value, or null where it is absent or blank. */
    public static String told(String value) {
        return value == null || value.isBlank() ? null : value.trim();
    }

    /** @throws Problem INVALID_PARAMETER, where the parser refuses */
    public static <T> T parse(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value.trim());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
        }
    }

    public static LocalDate day(String name, String value, LocalDate otherwise) {
        return told(value) == null ? otherwise : parse(name, value, QueryValues::day);
    }

    /** @throws Problem INVALID_PARAMETER, where it is neither {@code true} nor {@code false} */
    public static boolean flag(String name, String value, boolean otherwise) {
        String told = told(value);
        if (told == null) {
            return otherwise;
        }
        if (!told.equals("true") && !told.equals("false")) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, name, value).at(name);
        }
        return told.equals("true");
    }

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
