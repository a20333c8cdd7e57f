package fr.clausesociale.contracts.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals travel as JSON strings: a reader with binary floating point cannot spoil them on the way. */
@Singleton
public class DecimalsAsText implements ObjectMapperCustomizer {

    /** Bounded, because an exponent of a few characters could ask for a number of gigabytes. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.]\\d{1,6})?");

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module());
    }

    /** The same for mappers outside the container, in tests. */
    public static SimpleModule module() {
        return new SimpleModule("decimals")
                .addSerializer(new Writer())
                .addDeserializer(BigDecimal.class, new Reader());
    }

    private static final class Writer extends StdScalarSerializer<BigDecimal> {

        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString((value.scale() < 2 ? value.setScale(2) : value).toPlainString());
        }
    }

    private static final class Reader extends StdScalarDeserializer<BigDecimal> {

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            String text = json.getText().trim();
            if (!DECIMAL.matcher(text).matches()) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "decimal expected");
            }
            return new BigDecimal(text);
        }
    }
}
