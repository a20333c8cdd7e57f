package fr.clausesociale.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One operation of the OpenAPI document that the application under test serves.
 *
 * @param contentType the first media type of its body, null where it has none
 * @param body the schema of its body of JSON, missing where it has none
 * @param query the schema of each parameter of its query
 * @param bodyOwed whether the document says that it takes no request without a body
 */
record DescribedOperation(
        String verb,
        String path,
        Set<String> roles,
        String contentType,
        Map<String, JsonNode> query,
        JsonNode body,
        boolean bodyOwed,
        JsonNode document) {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    static List<DescribedOperation> all() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.given()
                        .queryParam("format", "json")
                        .get("/q/openapi")
                        .asString());
        List<DescribedOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    operations.add(of(document, path.getKey(), verb.getKey(), verb.getValue()));
                }
            }
        }
        return operations;
    }

    private static DescribedOperation of(JsonNode document, String path, String verb, JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        Map<String, JsonNode> query = new TreeMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if ("query".equals(parameter.path("in").asText())) {
                JsonNode schema = parameter.path("schema");
                String ref = schema.path("$ref").asText();
                query.put(parameter.path("name").asText(), ref.isEmpty() ? schema : document.at(ref.substring(1)));
            }
        }
        var content = operation.path("requestBody").path("content").fieldNames();
        return new DescribedOperation(
                verb,
                path,
                roles,
                content.hasNext() ? content.next() : null,
                query,
                operation.at("/requestBody/content/application~1json/schema"),
                operation.at("/requestBody/required").asBoolean(),
                document);
    }

    /** Places of lists in its body that do not say how many entries they may have. */
    List<String> unboundedLists() {
        List<String> found = new ArrayList<>();
        lists(body, "", found, new TreeSet<>());
        return found;
    }

    private void lists(JsonNode schema, String place, List<String> found, Set<String> within) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            if (within.add(ref)) {
                lists(document.at(ref.substring(1)), place, found, within);
                within.remove(ref);
            }
            return;
        }
        if (schema.has("items")) {
            if (!schema.has("maxItems")) {
                found.add(place);
            }
            lists(schema.path("items"), place + "/*", found, within);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> lists(field.getValue(), place + "/" + field.getKey(), found, within));
        for (String parts : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(parts).forEach(part -> lists(part, place, found, within));
        }
    }

    /** Its address, with identifiers that nothing has. */
    String address() {
        return path.replaceAll("\\{(month|yyyy-mm)\\}", "2026-01")
                .replaceAll("\\{year\\}", "2026")
                .replaceAll("\\{number\\}", "2026")
                .replaceAll("\\{from\\}", "2026-01-01")
                .replaceAll("\\{[^}]+\\}", "00000000-0000-7000-8000-000000000000");
    }

    String method() {
        return verb.toUpperCase(Locale.ROOT);
    }

    boolean sendsBody() {
        return !verb.equals("get") && !verb.equals("delete");
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
