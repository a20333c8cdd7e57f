package fr.clausesociale.platform.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * What a sentence will be filled with, kept until somebody reads it: decimals stay decimals, since each language writes them its
 * own way, and all else is text.
 */
public final class SentenceArguments {

    private static final String DECIMAL = "decimal";

    private SentenceArguments() {}

    public static List<Object> of(Collection<?> args) {
        return args == null
                ? List.of()
                : args.stream().map(SentenceArguments::kept).toList();
    }

    static Object kept(Object arg) {
        if (arg instanceof Double || arg instanceof Float) {
            return new BigDecimal(arg.toString());
        }
        return arg instanceof BigDecimal ? arg : arg == null ? EchoedInput.NOTHING : arg.toString();
    }

    /** Text as text, a decimal as an object that says so. */
    public static final class Writer extends JsonSerializer<Object> {

        @Override
        public void serialize(Object arg, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (arg instanceof BigDecimal decimal) {
                json.writeStartObject();
                json.writeStringField(DECIMAL, decimal.toPlainString());
                json.writeEndObject();
            } else {
                json.writeString(String.valueOf(arg));
            }
        }
    }

    public static final class Reader extends JsonDeserializer<Object> {

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                return json.getText();
            }
            JsonNode decimal = context.readTree(json);
            return new BigDecimal(decimal.path(DECIMAL).asText());
        }
    }
}
