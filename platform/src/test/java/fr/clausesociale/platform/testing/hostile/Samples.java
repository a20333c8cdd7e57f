package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes values that a schema admits. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final List<String> FORMS = List.of(
            "12.50",
            "2026-01",
            "2026-01-15",
            "90000003500015",
            "21231",
            "DEP-21",
            "F1704",
            "45214210",
            "12345678",
            "A1",
            "1");

    private final ApiDocument document;
    private final Known known;
    private final Random random;

    Samples(ApiDocument document, Known known, Random random) {
        this.document = document;
        this.known = known;
        this.random = random;
    }

    JsonNode of(JsonNode schema, String name) {
        return of(schema, name, 0);
    }

    private JsonNode of(JsonNode told, String name, int depth) {
        JsonNode schema = document.resolved(told);
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                for (JsonNode one : schema.path(choice)) {
                    if (!"null".equals(one.path("type").asText())) {
                        return of(one, name, depth + 1);
                    }
                }
            }
        }
        if (schema.has("enum")) {
            JsonNode values = schema.path("enum");
            return values.get(random.nextInt(values.size()));
        }
        switch (type(schema)) {
            case "object":
                return object(schema, depth);
            case "array":
                ArrayNode items = JSON.arrayNode();
                if (depth < DEEPEST) {
                    items.add(of(schema.path("items"), name, depth + 1));
                }
                return items;
            case "integer":
                return JSON.numberNode(Math.max(schema.path("minimum").asInt(1), 1));
            case "number":
                return JSON.numberNode(1);
            case "boolean":
                return JSON.booleanNode(random.nextBoolean());
            default:
                return JSON.textNode(text(schema, name));
        }
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String first = type.isArray() ? type.get(0).asText() : type.asText();
        return first.isEmpty() ? schema.has("properties") ? "object" : "string" : first;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = false;
            for (JsonNode name : schema.path("required")) {
                required |= name.asText().equals(property.getKey());
            }
            if (required || depth < DEEPEST && random.nextInt(3) > 0) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
            }
        }
        return object;
    }

    private String text(JsonNode schema, String name) {
        String value = known.value(name, random);
        if (value != null) {
            return value;
        }
        if (schema.path("examples").has(0)) {
            return schema.path("examples").get(0).asText();
        }
        switch (schema.path("format").asText()) {
            case "uuid":
                return known.anyIdentifier(random);
            case "date":
                return "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            case "date-time":
                return "2026-01-15T10:00:00Z";
            default:
                String pattern = schema.path("pattern").asText();
                return FORMS.stream()
                        .filter(form -> pattern.isEmpty() ? form.equals("A1") : form.matches(pattern))
                        .findFirst()
                        .orElse("x");
        }
    }
}
