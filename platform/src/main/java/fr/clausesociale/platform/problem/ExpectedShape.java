package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a field of JSON should have held, where that can be said better than "not readable". */
final class ExpectedShape {

    private static final Map<Class<?>, String> KEYS = Map.of(
            LocalDate.class, "json.date",
            YearMonth.class, "json.month",
            BigDecimal.class, "json.decimal",
            UUID.class, "json.uuid",
            Boolean.class, "json.boolean",
            boolean.class, "json.boolean",
            Integer.class, "json.whole",
            int.class, "json.whole",
            Long.class, "json.whole",
            long.class, "json.whole");

    private ExpectedShape() {}

    /** The sentence, or null where the type of the field tells nothing to a caller. */
    static String sentence(JsonMappingException mapping, Sentences sentences) {
        Class<?> type = mapping instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return sentences.of("json.code", constants(type));
        }
        if (type == String.class) {
            return sentences.of(mapping instanceof InvalidFormatException ? "json.text" : "json.string");
        }
        String key = KEYS.get(type);
        return key == null ? null : sentences.of(key);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }
}
