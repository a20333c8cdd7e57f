package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * JSON as all services speak it: decimals are strings with at least two digits, never binary floating point; on the way in
 * a JSON number is taken as well, but nothing whose size alone could harm.
 */
@Singleton
public class JsonConventions implements ObjectMapperCustomizer {

    private static final int MAX_DIGITS = 24;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(new SimpleModule("decimals")
                .addSerializer(BigDecimal.class, new Written())
                .addDeserializer(BigDecimal.class, new Read())
                .addDeserializer(LocalDate.class, new Days()));
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

    /** Days that a calendar is printed for: others overflow in the database or in the sum with a duration. */
    private static final class Days extends LocalDateDeserializer {
        private static final long serialVersionUID = 1L;

        Days() {
            super(DateTimeFormatter.ISO_LOCAL_DATE);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            LocalDate day = super.deserialize(json, context);
            if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, day.toString(), "not a year");
            }
            return day;
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
