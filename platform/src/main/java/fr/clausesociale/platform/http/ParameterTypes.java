package fr.clausesociale.platform.http;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.TerritoryCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the value of a parameter is read: one way for each type, by the type that a resource's method or filter declares. Years
 * have four digits and lie where a body's may ({@link JsonConventions}).
 */
@ApplicationScoped
public class ParameterTypes {

    private static final String UUID_SHAPE = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final String DECIMAL_SHAPE = "-?\\d{1,15}([.]\\d{1,6})?";

    /**
     * One type of parameter.
     *
     * @param sentence key of what says how a value is written, or null
     * @param reading the value of a text; empty or an exception where it says none
     */
    private record Kind(String sentence, Function<String, Optional<?>> reading) {}

    private final Map<Class<?>, Kind> kinds;

    public ParameterTypes(Geography geography) {
        kinds = Map.of(
                String.class, new Kind(null, Optional::of),
                LocalDate.class, new Kind("json.date", text -> day(text)),
                YearMonth.class, new Kind("json.month", text -> month(text)),
                Instant.class, new Kind("json.instant", text -> instant(text)),
                UUID.class,
                        new Kind("json.uuid", text -> shaped(UUID_SHAPE, text).map(UUID::fromString)),
                Integer.class,
                        new Kind(
                                "json.whole", text -> shaped("-?\\d{1,9}", text).map(Integer::valueOf)),
                Boolean.class,
                        new Kind(
                                "json.boolean",
                                text -> shaped("true|false", text).map(Boolean::valueOf)),
                BigDecimal.class,
                        new Kind(
                                "json.decimal",
                                text -> shaped(DECIMAL_SHAPE, text).map(BigDecimal::new)),
                TerritoryCode.class, new Kind("json.territory", geography::named));
    }

    /** Whether there is a way to read a type. */
    public boolean knows(Class<?> type) {
        return boxed(type).isEnum() || kinds.containsKey(boxed(type));
    }

    /** The value, or empty where the text says none of that type. */
    public <T> Optional<T> read(Class<T> type, String text) {
        @SuppressWarnings("unchecked")
        Class<T> boxed = (Class<T>) boxed(type);
        try {
            return boxed.isEnum()
                    ? Stream.of(boxed.getEnumConstants())
                            .filter(constant -> constant.toString().equals(text))
                            .findFirst()
                    : kinds.get(boxed).reading().apply(text).map(boxed::cast);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The key of the sentence that says how a value of a type is written, or null where any text will do. */
    public String sentence(Class<?> type) {
        return boxed(type).isEnum() ? "json.code" : kinds.get(boxed(type)).sentence();
    }

    /** The codes of an enumeration, none of another type. */
    public static String codes(Class<?> type) {
        return type.isEnum()
                ? String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList())
                : "";
    }

    private static Optional<LocalDate> day(String text) {
        return shaped("\\d{4}-\\d{2}-\\d{2}", text).map(LocalDate::parse).filter(day -> inCalendar(day.getYear()));
    }

    private static Optional<YearMonth> month(String text) {
        return shaped("\\d{4}-\\d{2}", text).map(YearMonth::parse).filter(month -> inCalendar(month.getYear()));
    }

    private static Optional<Instant> instant(String text) {
        return shaped("\\d{4}-\\d{2}-\\d{2}T.{3,40}", text)
                .map(OffsetDateTime::parse)
                .map(at -> at.withOffsetSameInstant(ZoneOffset.UTC))
                .filter(at -> inCalendar(at.getYear()))
                .map(OffsetDateTime::toInstant);
    }

    private static boolean inCalendar(int year) {
        return year >= JsonConventions.FIRST_YEAR && year <= JsonConventions.LAST_YEAR;
    }

    private static Optional<String> shaped(String shape, String text) {
        return text.matches(shape) ? Optional.of(text) : Optional.empty();
    }

    private static Class<?> boxed(Class<?> type) {
        return type == boolean.class ? Boolean.class : type == int.class ? Integer.class : type;
    }
}
