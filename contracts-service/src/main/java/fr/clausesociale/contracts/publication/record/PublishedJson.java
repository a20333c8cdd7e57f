package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads fields of a published record whatever they were written as: text, number, wrapped, single or missing. */
public final class PublishedJson {

    private PublishedJson() {}

    /** The text of a field without what no database keeps (control characters, halves of surrogate pairs); null where there is none. */
    public static String text(JsonNode record, String field) {
        return text(record.path(field));
    }

    public static String text(JsonNode value) {
        // Converters from XML put the text of an element with attributes under a name of its own.
        if (value.isObject() && value.has("#text")) {
            return text(value.path("#text"));
        }
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        return Marks.value(tidy(value.asText()));
    }

    /** The first of several names of one thing: contracts and concessions name theirs differently. */
    public static JsonNode first(JsonNode record, String... fields) {
        for (String field : fields) {
            JsonNode value = record.path(field);
            if (!nothing(value)) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    /** Name under which {@link #first} finds it, for pointers. */
    static String firstName(JsonNode record, String... fields) {
        for (String field : fields) {
            if (!nothing(record.path(field))) {
                return field;
            }
        }
        return fields[0];
    }

    /**
     * The elements of a list that v1 writes plainly, v2 wraps one by one ({@code [{"titulaire":{…}}]}) or all together
     * ({@code {"technique":[…]}}), and converters from XML write as one object or as nothing but its name.
     */
    public static List<JsonNode> list(JsonNode value, String wrapper) {
        List<JsonNode> elements = new ArrayList<>();
        gather(value, wrapper, elements);
        return elements;
    }

    private static void gather(JsonNode value, String wrapper, List<JsonNode> elements) {
        // A tariff is wrapped in its own name, which its amount has too.
        boolean wraps = value.isObject()
                && value.has(wrapper)
                && (value.size() == 1 || value.path(wrapper).isContainerNode());
        if (wraps) {
            gather(value.path(wrapper), wrapper, elements);
        } else if (value.isArray()) {
            value.forEach(element -> gather(element, wrapper, elements));
        } else if (!nothing(value)) {
            elements.add(value);
        }
    }

    /** Missing, null, an empty text, a mark for nothing, an empty object, or what XML writes for null: {@code {"@xsi:nil":"true"}}. */
    public static boolean nothing(JsonNode value) {
        if (value.isObject()) {
            boolean said = false;
            for (var field : value.properties()) {
                said |= !field.getKey().toLowerCase(Locale.ROOT).endsWith("nil") && !nothing(field.getValue());
            }
            return !said;
        }
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (!nothing(element)) {
                    return false;
                }
            }
            return true;
        }
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() || value.isFloatingPointNumber()) && text(value) == null;
    }

    static String tidy(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean space = false;
        for (int at = 0; at < raw.length(); at++) {
            char c = WindowsText.character(raw.charAt(at));
            if (Character.isHighSurrogate(c) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))) {
                space = append(text, space, c);
                text.append(raw.charAt(++at));
            } else if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || c == '\ufeff'
                    || Character.isISOControl(c)) {
                space = true;
            } else if (c == '\u200b' || c == '\u200e' || c == '\u2060') {
                continue; // copied from a page or a table along with the text, and invisible
            } else if (!Character.isSurrogate(c)) {
                space = append(text, space, c);
            }
        }
        return text.toString();
    }

    private static boolean append(StringBuilder text, boolean space, char c) {
        if (space && text.length() > 0) {
            text.append(' ');
        }
        text.append(c);
        return false;
    }
}
