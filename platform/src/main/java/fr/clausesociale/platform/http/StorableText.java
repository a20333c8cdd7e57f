package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import fr.clausesociale.platform.identifier.GivenNumber;
import java.io.IOException;

/**
 * Text that can be kept as it came. U+0000 and halves of a surrogate pair are in no text anybody wrote: a database refuses
 * the one and an encoder replaces the other. In a request it may hold no social security number either.
 */
public final class StorableText extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;

    private final boolean reference;

    StorableText() {
        this(false);
    }

    private StorableText(boolean reference) {
        super(String.class);
        this.reference = reference;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        boolean given = property != null && property.getAnnotation(GivenNumber.class) != null;
        return given ? new StorableText(true) : this;
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            // a number is no text: 01234 would lose its zero, and 1e3 is not what was meant
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && !isStorable(text)) {
            return (String) context.handleWeirdStringValue(String.class, "", "not a text");
        }
        NirFilter.check(text, reference);
        return text;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.Textual;
    }

    public static boolean isStorable(String text) {
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
