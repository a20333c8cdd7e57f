package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;

/**
 * Text that can be kept as it came. U+0000 and halves of a surrogate pair are in no text anybody wrote: a database refuses
 * the one and an encoder replaces the other.
 */
final class StorableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        return text == null || isStorable(text)
                ? text
                : (String) context.handleWeirdStringValue(String.class, "", "not a text");
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == 0 || Character.isLowSurrogate(here)) {
                return false;
            }
            if (Character.isHighSurrogate(here)
                    && (++at == text.length() || !Character.isLowSurrogate(text.charAt(at)))) {
                return false;
            }
        }
        return true;
    }
}
