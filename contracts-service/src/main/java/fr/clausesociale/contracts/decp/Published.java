package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/** Reads fields of a published record whatever they were written as: text, number, wrapped, single or missing. */
final class Published {

    private Published() {}

    /** The text of a field without what no database keeps (control characters, halves of surrogate pairs); null where there is none. */
    static String text(JsonNode record, String field) {
        return text(record.path(field));
    }

    static String text(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = tidy(value.asText());
        return text.isEmpty() ? null : text;
    }

    /** The first of several names of one thing: contracts and concessions name theirs differently. */
    static JsonNode first(JsonNode record, String... fields) {
        for (String field : fields) {
            JsonNode value = record.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    /** Name under which {@link #first} finds it, for pointers. */
    static String firstName(JsonNode record, String... fields) {
        for (String field : fields) {
            if (!record.path(field).isMissingNode() && !record.path(field).isNull()) {
                return field;
            }
        }
        return fields[0];
    }

    /** The elements of a list that v1 writes plainly, v2 wraps ({@code {"titulaire":{…}}}), and converters write as one object. */
    static List<JsonNode> list(JsonNode value, String wrapper) {
        JsonNode inner = value.isObject() && value.has(wrapper) ? value.path(wrapper) : value;
        List<JsonNode> elements = new ArrayList<>();
        if (inner.isArray()) {
            inner.forEach(element -> elements.add(unwrapped(element, wrapper)));
        } else if (!inner.isMissingNode() && !inner.isNull() && !(inner.isObject() && inner.isEmpty())) {
            elements.add(unwrapped(inner, wrapper));
        }
        return elements;
    }

    private static JsonNode unwrapped(JsonNode element, String wrapper) {
        return element.isObject() && element.path(wrapper).isObject() ? element.path(wrapper) : element;
    }

    static String tidy(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean space = false;
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))) {
                space = append(text, space, c);
                text.append(raw.charAt(++at));
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff' || Character.isISOControl(c)) {
                space = true;
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
