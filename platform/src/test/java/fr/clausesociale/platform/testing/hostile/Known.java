package fr.clausesociale.platform.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What exists: identifiers learnt from answers, by the collection they were found in, values that fields of a name may take,
 * and whole bodies that were accepted.
 */
public final class Known {

    private static final int ENOUGH = 50;

    private final Map<String, List<String>> identifiers = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    /** A value that a field or a step of a path of this name may take; a parameter by its operation and name. */
    public Known value(String name, String... possible) {
        values.put(name, List.of(possible));
        return this;
    }

    /** A body that an operation takes; {@code {contracts}} in it stands for the identifier of an existing contract. */
    public Known body(String operation, String json) {
        bodies.put(operation, json);
        return this;
    }

    String body(String operation, Random random) {
        String body = bodies.get(operation);
        if (body == null) {
            return null;
        }
        body = body.replace("{{random}}", Long.toHexString(random.nextLong()));
        for (String collection : identifiers.keySet()) {
            body = body.replace("{" + collection + "}", identifier(collection, random));
        }
        return body.replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
    }

    String value(String name, Random random) {
        List<String> possible = values.get(name);
        return possible == null ? null : possible.get(random.nextInt(possible.size()));
    }

    /** An identifier of the collection, or of nothing where none is known. */
    public String identifier(String collection, Random random) {
        List<String> found = identifiers.getOrDefault(collection, List.of());
        return found.isEmpty() ? UUID.randomUUID().toString() : found.get(random.nextInt(found.size()));
    }

    String anyIdentifier(Random random) {
        List<String> collections = identifiers.keySet().stream().sorted().toList();
        return collections.isEmpty()
                ? UUID.randomUUID().toString()
                : identifier(collections.get(random.nextInt(collections.size())), random);
    }

    /** Notes the identifiers in an answer to a request on this path. */
    public void learn(String path, JsonNode answer) {
        String[] steps = path.split("/");
        String collection = "";
        for (String step : steps) {
            if (step.matches("[a-z-]+")) {
                collection = step;
            }
        }
        if (answer.has("id")) {
            add(collection, answer.path("id").asText());
        }
        for (JsonNode item : answer.path("items")) {
            if (item.has("id")) {
                add(collection, item.path("id").asText());
            }
        }
    }

    private void add(String collection, String identifier) {
        List<String> found = identifiers.computeIfAbsent(collection, name -> new ArrayList<>());
        if (found.size() < ENOUGH && !found.contains(identifier)) {
            found.add(identifier);
        }
    }
}
