package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The largest body of an operation that its schema allows: every list full, every text as long as it may be. */
public final class LargestBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    /** Of a list or text whose schema does not say. */
    private static final int UNSAID = 100;

    private final ApiDocument document;

    public LargestBodies(ApiDocument document) {
        this.document = document;
    }

    /** Null where the operation takes no document. */
    public JsonNode of(ApiDocument.Operation operation) {
        JsonNode schema = operation.bodies().get("application/json");
        JsonNode resolved = schema == null ? null : document.resolved(schema);
        return resolved == null || resolved.path("properties").isEmpty() ? null : value(resolved, 0);
    }

    private JsonNode value(JsonNode told, int depth) {
        JsonNode schema = document.resolved(told);
        for (String choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (!schema.path(choice).isEmpty()) {
                return value(schema.path(choice).get(0), depth + 1);
            }
        }
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> text(schema);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String named = type.isArray() ? type.get(0).asText() : type.asText();
        return named.isEmpty() && schema.has("properties") ? "object" : named;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth < DEEPEST) {
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                object.set(field.getKey(), value(field.getValue(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        JsonNode entry = value(schema.path("items"), depth + 1);
        int entries = depth < DEEPEST ? schema.path("maxItems").asInt(UNSAID) : 0;
        for (int at = 0; at < entries; at++) {
            array.add(entry);
        }
        return array;
    }

    private static JsonNode text(JsonNode schema) {
        return NODES.textNode(
                switch (schema.path("format").asText()) {
                    case "uuid" -> "00000000-0000-7000-8000-000000000000";
                    case "date" -> "2026-01-15";
                    default ->
                        schema.has("pattern")
                                ? "10.00"
                                : "a".repeat(Math.min(schema.path("maxLength").asInt(UNSAID), 5_000));
                });
    }
}
