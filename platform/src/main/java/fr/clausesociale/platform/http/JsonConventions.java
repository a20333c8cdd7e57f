package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * JSON as all services speak it: decimals are strings with at least two digits, never binary floating point; on the way in
 * a JSON number is taken as well, but nothing whose size alone could harm. What could be read in two ways (a field told
 * twice, a fraction for a whole number, the place of a code in its list, text after the end) is refused rather than guessed.
 */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

    /** The first year of a day that anybody tells: that of birth of the oldest person, and of no contract. */
    public static final int FIRST_YEAR = 1900;

    /** The last one. What is reckoned from such a day may lie later. */
    public static final int LAST_YEAR = 2999;

    private static final int LAST_YEAR_WRITTEN = 9999;
    private static final int MAX_DIGITS = 24;
    private static final int MAX_NESTING = 60;
    private static final int MAX_NAME = 300;

    /** After all others: of two modules that read the same type, the one registered last does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(mapper, LogicalType.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(mapper, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNameLength(MAX_NAME)
                        .build());
        mapper.registerModule(new SimpleModule("decimals")
                .addSerializer(BigDecimal.class, new Written())
                .addDeserializer(BigDecimal.class, new Read())
                .addDeserializer(String.class, new StorableText()));
        mapper.registerModule(CalendarReader.module(FIRST_YEAR, LAST_YEAR));
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }

    /**
     * Reads what a service wrote itself, events above all: unknown fields are passed over, and days may lie beyond those a
     * caller may tell, as the end reckoned from a day and a duration does.
     */
    public static ObjectMapper ofEvents(ObjectMapper mapper) {
        return mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, false)
                .registerModule(CalendarReader.module(1, LAST_YEAR_WRITTEN));
    }

    /** A decimal as it is written in every answer and event. */
    public static String text(BigDecimal decimal) {
        // what was read back from a column of more digits reads as it was told: 1.0000 is 1.00
        BigDecimal told = decimal.scale() > 2 ? decimal.stripTrailingZeros() : decimal;
        return (told.scale() < 2 ? told.setScale(2, RoundingMode.UNNECESSARY) : told).toPlainString();
    }

    private static final class Written extends StdScalarSerializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Written() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text(value));
        }
    }

    private static final class Read extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Read() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            String text = token == JsonToken.VALUE_STRING || token != null && token.isNumeric()
                    ? json.getText().trim()
                    : null;
            if (text == null) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            if (!text.matches("[+-]?\\d{1," + MAX_DIGITS + "}(\\.\\d{1," + MAX_DIGITS + "})?")) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a plain decimal");
            }
            return new BigDecimal(text);
        }
    }
}
