package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Days and months as they are written on paper: {@code 2026-10-01} and {@code 2026-10}. Numbers, lists, instants and years
 * of more than four digits, which a library would take for one as well, are told apart and refused.
 */
final class CalendarReader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Class<T> type;
    private final Pattern written;
    private final transient Function<String, T> reading;
    private final transient ToIntFunction<T> year;
    private final int first;
    private final int last;

    private CalendarReader(
            Class<T> type, Pattern written, Function<String, T> reading, ToIntFunction<T> year, int first, int last) {
        super(type);
        this.type = type;
        this.written = written;
        this.reading = reading;
        this.year = year;
        this.first = first;
        this.last = last;
    }

    /** Reads days and months of the years from the first to the last. */
    static SimpleModule module(int first, int last) {
        return new SimpleModule("calendar " + first + "-" + last)
                .addDeserializer(
                        LocalDate.class,
                        new CalendarReader<>(LocalDate.class, DAY, LocalDate::parse, LocalDate::getYear, first, last))
                .addDeserializer(
                        YearMonth.class,
                        new CalendarReader<>(
                                YearMonth.class, MONTH, YearMonth::parse, YearMonth::getYear, first, last));
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getText();
        T value = written.matcher(text).matches() ? parsed(text) : null;
        return value != null ? value : type.cast(context.handleWeirdStringValue(type, text, "not in the calendar"));
    }

    private T parsed(String text) {
        try {
            T value = reading.apply(text);
            int told = year.applyAsInt(value);
            return told >= first && told <= last ? value : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
