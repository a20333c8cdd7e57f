package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A service's OpenAPI document, as far as requests are drawn from it. */
public final class ApiDocument {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** One operation; {@code bodies} are the schemas by content type. */
    public record Operation(
            String verb, String path, List<String> roles, List<Parameter> parameters, Map<String, JsonNode> bodies) {

        /** As a table names it: {@code GET /v1/contracts/{id}}. */
        public String name() {
            return verb + " " + path;
        }

        boolean writes() {
            return !verb.equals("GET");
        }
    }

    /** {@code in} is path, query or header. */
    public record Parameter(String name, String in, JsonNode schema) {}

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();

    public ApiDocument(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                if (VERBS.contains(verb.getKey())) {
                    operations.add(operation(verb.getKey(), path.getKey(), verb.getValue(), path.getValue()));
                }
            }
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    private Operation operation(String verb, String path, JsonNode told, JsonNode all) {
        List<String> roles = new ArrayList<>();
        told.path("x-roles").forEach(role -> roles.add(role.asText()));
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(all.path("parameters"), told.path("parameters"))) {
            for (JsonNode one : list) {
                JsonNode parameter = resolved(one);
                parameters.add(new Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema")));
            }
        }
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> body :
                resolved(told.path("requestBody")).path("content").properties()) {
            bodies.put(body.getKey(), body.getValue().path("schema"));
        }
        return new Operation(verb.toUpperCase(Locale.ROOT), path, roles, parameters, bodies);
    }

    /** What a reference stands for. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        for (int depth = 0; found.has("$ref") && depth < 10; depth++) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }
}
