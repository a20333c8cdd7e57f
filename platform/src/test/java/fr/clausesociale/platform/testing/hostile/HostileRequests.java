package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Draws requests to an operation: a valid one, or one with something changed. */
final class HostileRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            "",
            "%20",
            "%00",
            "%ff",
            "%ED%A0%80",
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "null",
            "true",
            "%2B99999-01-01",
            "-0044-03-15",
            "2026-02-30",
            "2026-13",
            "+99999-01",
            "DEP-21%20",
            "dep-21",
            "DEP-999",
            "COM-21073",
            "REG-27,DEP-21",
            "%27;%20drop%20table%20x",
            "%25_%5C",
            "..%2F..%2Fetc",
            "%F0%9F%98%80",
            "a".repeat(3000),
            "9".repeat(1000),
            "1e999999999",
            "%5B%5D",
            "2026-01-15T10:00:00Z",
            "%2B999999999-12-31T23:59:59Z",
            "eyJhIjoxfQ",
            "WzEsMl0");
    private static final Map<String, List<String>> HEADERS = Map.of(
            "Accept",
                    List.of(
                            "x",
                            "text/html",
                            "application/xml",
                            "text/csv",
                            "*/*;q=0",
                            "application/json;q=abc",
                            ",,,",
                            "a/b/c"),
            "Accept-Language",
                    List.of("en;q=abc", "x", "*", "fr-FR-FR-FR-FR-FR-FR-FR-FR", "en;q=9", "-", "en".repeat(500)),
            "Accept-Encoding", List.of("x", "gzip;q=abc", "identity;q=0", "br"),
            "Content-Type",
                    List.of(
                            "x",
                            "text/plain",
                            "application/xml",
                            "application/json;charset=x",
                            "application/json;charset=UTF-16",
                            "multipart/form-data",
                            "multipart/form-data;boundary=a",
                            "application/x-www-form-urlencoded",
                            "/",
                            "application/json;"),
            "Content-Encoding", List.of("gzip", "deflate", "br", "x"),
            "If-Match",
                    List.of(
                            "x",
                            "*",
                            "\"",
                            "\"x\"",
                            "W/\"1\"",
                            "\"99999999999999999999\"",
                            "\"-1\"",
                            "\"0\", \"1\"",
                            ""),
            "If-None-Match", List.of("x", "*", "\"0\""),
            "Idempotency-Key",
                    List.of("", " ", "é", "a".repeat(256), "a".repeat(5000), "'; drop table x; --", "\\u0000"),
            "traceparent", List.of("x", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01"),
            "Range", List.of("bytes=0-1", "x"));

    private final Known known;
    private final Samples samples;
    private final BodyMutations bodies;
    private final Random random;

    HostileRequests(ApiDocument document, Known known, Random random) {
        this.known = known;
        this.random = random;
        this.samples = new Samples(document, known, random);
        this.bodies = new BodyMutations(random);
    }

    HostileRequest valid(ApiDocument.Operation operation) {
        HostileRequest request = new HostileRequest(operation);
        request.headers.put("Accept", "application/json");
        String collection = "";
        for (String step : operation.path().split("/")) {
            if (step.startsWith("{")) {
                String name = step.substring(1, step.length() - 1);
                request.path.put(name, pathValue(operation, name, collection));
            } else {
                collection = step;
            }
        }
        for (ApiDocument.Parameter parameter : operation.parameters()) {
            String value = known.value(operation.name() + " " + parameter.name(), random);
            if (parameter.in().equals("query") && value != null) {
                request.query.put(parameter.name(), URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        if (operation.writes()) {
            request.headers.put("If-Match", "\"" + random.nextInt(3) + "\"");
            JsonNode body = body(operation);
            if (body != null) {
                request.headers.put(
                        "Content-Type", operation.bodies().keySet().iterator().next());
                request.body(body.isTextual() && !isJson(operation) ? body.asText() : body.toString());
            }
        }
        return request;
    }

    private static boolean isJson(ApiDocument.Operation operation) {
        return operation.bodies().keySet().iterator().next().contains("json");
    }

    private String pathValue(ApiDocument.Operation operation, String name, String collection) {
        String value = known.value(name, random);
        if (value != null) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        for (ApiDocument.Parameter parameter : operation.parameters()) {
            if (parameter.name().equals(name)
                    && !parameter.schema().path("$ref").asText().endsWith("UUID")
                    && !name.equals("id")) {
                return URLEncoder.encode(samples.of(parameter.schema(), name).asText(), StandardCharsets.UTF_8);
            }
        }
        return known.identifier(collection, random);
    }

    private JsonNode body(ApiDocument.Operation operation) {
        if (operation.bodies().isEmpty()) {
            return null;
        }
        String example = known.body(operation.name(), random);
        try {
            return example != null
                    ? JSON.readTree(example)
                    : samples.of(operation.bodies().values().iterator().next(), "");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(example, e);
        }
    }

    HostileRequest hostile(ApiDocument.Operation operation) {
        HostileRequest request = valid(operation);
        JsonNode body = operation.writes() ? body(operation) : null;
        switch (random.nextInt(body == null ? 5 : 12)) {
            case 0 -> header(request);
            case 1 -> path(request);
            case 2 -> unknownParameter(request);
            case 3, 4 -> parameter(request);
            default -> bodies.apply(request, body);
        }
        return request;
    }

    private void header(HostileRequest request) {
        List<String> names = HEADERS.keySet().stream().sorted().toList();
        String name = names.get(random.nextInt(names.size()));
        String value = text(HEADERS.get(name));
        request.mutation = name + ": " + value;
        request.headers.put(name, value);
    }

    private void path(HostileRequest request) {
        if (request.path.isEmpty()) {
            header(request);
            return;
        }
        List<String> names = List.copyOf(request.path.keySet());
        String value = random.nextBoolean() ? UUID.randomUUID().toString() : text(TEXTS.subList(1, TEXTS.size()));
        request.mutation = "path";
        request.path.put(names.get(random.nextInt(names.size())), value);
    }

    private void unknownParameter(HostileRequest request) {
        request.mutation = "unknown parameter";
        request.query.put("unknown" + random.nextInt(9), text(TEXTS));
    }

    private void parameter(HostileRequest request) {
        List<String> names = request.operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query"))
                .map(ApiDocument.Parameter::name)
                .toList();
        if (names.isEmpty()) {
            unknownParameter(request);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        request.mutation = "parameter " + name;
        request.query.put(name, text(TEXTS));
    }

    private String text(List<String> possible) {
        return possible.get(random.nextInt(possible.size()));
    }
}
