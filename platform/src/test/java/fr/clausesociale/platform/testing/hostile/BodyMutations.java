package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One thing changed in a body of JSON. */
final class BodyMutations {

    /** Replaced by what no tree can hold once the tree is written. */
    private static final String RAW = "@raw@";

    /** What no text of any body may hold. */
    static final String SECURITY_NUMBER = "social security number";

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("number of 1,000 digits", "9".repeat(1000));
        VALUES.put("number with a huge exponent", "1e999999999");
        VALUES.put("tiny number", "1e-999999999");
        VALUES.put("negative number", "-1");
        VALUES.put("text of 1,000 digits", '"' + "9".repeat(1000) + '"');
        VALUES.put("fraction", "1.5");
        VALUES.put("not a number", "NaN");
        VALUES.put("true", "true");
        VALUES.put("null", "null");
        VALUES.put("empty object", "{}");
        VALUES.put("empty array", "[]");
        VALUES.put("array", "[1,\"a\",null]");
        VALUES.put("empty text", "\"\"");
        VALUES.put("blank text", "\"  \\t\"");
        VALUES.put("long text", '"' + "é".repeat(50_000) + '"');
        VALUES.put("U+0000", "\"a\\u0000b\"");
        VALUES.put("lone surrogate", "\"a\\ud800b\"");
        VALUES.put("emoji", "\"\\ud83d\\ude00\"");
        VALUES.put("day that is none", "\"2026-02-30\"");
        VALUES.put("day far away", "\"+99999-01-01\"");
        VALUES.put("day long ago", "\"-0044-03-15\"");
        VALUES.put("month that is none", "\"2026-13\"");
        VALUES.put("nested arrays", "[".repeat(1000) + "]".repeat(1000));
        VALUES.put("very nested objects", "{\"a\":".repeat(3000) + "1" + "}".repeat(3000));
        VALUES.put("statement for a database", "\"'; drop table x; --\"");
        VALUES.put("pattern", "\"%_\\\\(.*\"");
        VALUES.put("markup", "\"<script>alert(1)</script>\"");
        VALUES.put("bad escape", "\"\\x\"");
        VALUES.put(SECURITY_NUMBER, "\"M. X, 1 85 05 78 006 084 91\"");
    }

    private final Random random;

    BodyMutations(Random random) {
        this.random = random;
    }

    void apply(HostileRequest request, JsonNode valid) {
        switch (random.nextInt(10)) {
            case 0 -> whole(request, valid.toString());
            case 1 -> unknownField(request, valid);
            case 2 -> missingField(request, valid);
            default -> otherValue(request, valid);
        }
    }

    private void otherValue(HostileRequest request, JsonNode valid) {
        List<String> names = List.copyOf(VALUES.keySet());
        String name = names.get(random.nextInt(names.size()));
        List<ContainerNode<?>> places = places(valid);
        if (places.isEmpty()) {
            request.mutation = name + " as body";
            request.body(VALUES.get(name));
            return;
        }
        ContainerNode<?> place = places.get(random.nextInt(places.size()));
        String where = "";
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            List<String> fields = new ArrayList<>();
            object.fieldNames().forEachRemaining(fields::add);
            where = fields.get(random.nextInt(fields.size()));
            object.put(where, RAW);
        } else if (place instanceof ObjectNode empty) {
            where = "unknown";
            empty.put(where, RAW);
        } else if (place instanceof ArrayNode array) {
            array.add(RAW);
        }
        request.mutation = name + " in " + where;
        request.body(valid.toString().replace('"' + RAW + '"', VALUES.get(name)));
    }

    private void unknownField(HostileRequest request, JsonNode valid) {
        request.mutation = "unknown field";
        if (valid instanceof ObjectNode object) {
            object.put("unknown" + random.nextInt(9), 1);
        }
        request.body(valid.toString());
    }

    private void missingField(HostileRequest request, JsonNode valid) {
        request.mutation = "missing field";
        if (valid instanceof ObjectNode object && !object.isEmpty()) {
            object.remove(object.fieldNames().next());
        }
        request.body(valid.toString());
    }

    private void whole(HostileRequest request, String json) {
        switch (random.nextInt(8)) {
            case 0 -> changed(request, "cut off", json.substring(0, json.length() / 2));
            case 1 -> changed(request, "text after the end", json + "}");
            case 2 -> changed(request, "nothing", "");
            case 3 -> changed(request, "byte order mark", "\ufeff" + json);
            case 4 -> changed(request, "markup", "<a>" + json + "</a>");
            case 5 -> changed(request, "field twice", json.replaceFirst("\\{\"(\\w+)\":", "{\"$1\":null,\"$1\":"));
            case 6 -> {
                request.mutation = "bytes that are no text";
                byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] = (byte) 0xff;
                request.body = bytes;
            }
            default -> {
                request.mutation = "UTF-16";
                request.body = json.getBytes(StandardCharsets.UTF_16);
            }
        }
    }

    private static void changed(HostileRequest request, String mutation, String body) {
        request.mutation = mutation;
        request.body(body);
    }

    private static List<ContainerNode<?>> places(JsonNode node) {
        List<ContainerNode<?>> found = new ArrayList<>();
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
            node.forEach(child -> found.addAll(places(child)));
        }
        return found;
    }
}
