package fr.clausesociale.contracts.publication.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausesociale.contracts.publication.record.ComparableText;
import fr.clausesociale.contracts.publication.record.Dates;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.Faults;
import fr.clausesociale.contracts.publication.record.PublishedJson;
import fr.clausesociale.contracts.publication.record.PublishedNumbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings one published value into the form that v2.0.4 demands of it; null where it cannot be. */
interface V204Value {

    JsonNode of(JsonNode published);

    /** One of a closed list, whatever its case and accents. */
    static V204Value listed(String... labels) {
        Map<String, String> byKey = new HashMap<>();
        for (String label : labels) {
            byKey.put(ComparableText.key(label), label);
        }
        return published -> {
            // Converters write a single value as a list of one.
            JsonNode one = published.isArray() && published.size() == 1 ? published.get(0) : published;
            String label = byKey.get(ComparableText.key(PublishedJson.text(one)));
            return label == null ? null : TextNode.valueOf(label);
        };
    }

    static V204Value bool() {
        return published -> switch (ComparableText.key(PublishedJson.text(published))) {
            case "true", "oui", "1" -> BooleanNode.TRUE;
            case "false", "non", "0" -> BooleanNode.FALSE;
            default -> null;
        };
    }

    /** @param most null: no limit */
    static V204Value number(int least, Integer most) {
        return published -> {
            BigDecimal number = PublishedNumbers.decimal(PublishedJson.text(published));
            boolean fits = number != null
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && (most == null || number.compareTo(BigDecimal.valueOf(most)) <= 0);
            return fits ? DecimalNode.valueOf(PublishedNumbers.plain(number)) : null;
        };
    }

    static V204Value positive() {
        return published -> {
            JsonNode number = number(1, 1_000_000).of(published);
            boolean whole = number != null && number.decimalValue().scale() <= 0;
            return whole ? IntNode.valueOf(number.intValue()) : null;
        };
    }

    static V204Value day(Dates dates) {
        return published -> {
            var day = dates.read(PublishedJson.text(published), "", new Faults());
            return day == null ? null : TextNode.valueOf(day.toString());
        };
    }

    static V204Value text(int longest) {
        return published -> {
            String text = PublishedJson.text(published);
            return text == null || text.length() > longest ? null : TextNode.valueOf(text);
        };
    }

    /** @param wrapper name that the format puts around each element or, of values, around the list */
    static V204Value elements(String wrapper, V204Value element) {
        return published -> {
            ArrayNode list = DecpJson.MAPPER.createArrayNode();
            for (JsonNode one : PublishedJson.list(published, wrapper)) {
                JsonNode fit = element.of(one);
                if (fit != null) {
                    list.addObject().set(wrapper, fit);
                }
            }
            return list.isEmpty() ? null : list;
        };
    }

    static V204Value values(String wrapper, V204Value value) {
        return published -> {
            ObjectNode wrapped = DecpJson.MAPPER.createObjectNode();
            ArrayNode list = wrapped.putArray(wrapper);
            for (JsonNode one : PublishedJson.list(published, wrapper)) {
                JsonNode fit = value.of(one);
                if (fit != null && !contains(list, fit)) {
                    list.add(fit);
                }
            }
            return list.isEmpty() ? null : wrapped;
        };
    }

    private static boolean contains(ArrayNode list, JsonNode value) {
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** An object of these fields, in their order; null where one that is not optional does not fit. */
    static V204Value object(Map<String, V204Value> fields, Set<String> optional) {
        return published -> {
            ObjectNode object = DecpJson.MAPPER.createObjectNode();
            for (Map.Entry<String, V204Value> field : fields.entrySet()) {
                JsonNode fit = field.getValue().of(published.path(field.getKey()));
                if (fit != null) {
                    object.set(field.getKey(), fit);
                } else if (!optional.contains(field.getKey())) {
                    return null;
                }
            }
            return object;
        };
    }

    static Map<String, V204Value> fields(List<String> names, V204Value... forms) {
        Map<String, V204Value> fields = new LinkedHashMap<>();
        for (int at = 0; at < forms.length; at++) {
            fields.put(names.get(at), forms[at]);
        }
        return fields;
    }
}
