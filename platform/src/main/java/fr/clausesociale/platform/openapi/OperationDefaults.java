package fr.clausesociale.platform.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What every operation of a document says, also where nobody wrote it: a name that generated clients call it by, a description,
 * and what each of its answers means.
 */
final class OperationDefaults {

    private static final Map<String, String> ANSWERS = Map.of(
            "200", "Fait, ou la ressource demandée",
            "201", "Créé : la ressource, et sa place dans « Location »",
            "202", "Accepté : le travail se poursuit, sa place est dans « Location »",
            "204", "Fait, sans réponse");

    private OperationDefaults() {}

    static void complete(String path, PathItem.HttpMethod verb, Operation operation) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(name(path, verb));
        }
        if (operation.getDescription() == null) {
            operation.setDescription(operation.getSummary());
        }
        if (operation.getResponses() == null || operation.getResponses().getAPIResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getDescription() == null || answer.getDescription().isBlank()) {
                answer.setDescription(ANSWERS.getOrDefault(status, "Réponse " + status));
            }
        });
    }

    /**
     * {@code GET /v1/things} is {@code getThings}, {@code GET /v1/things/{id}} {@code getThing},
     * {@code POST /v1/things/{id}/end} {@code postThingEnd}: what is followed by an identifier is one of its kind.
     */
    static String name(String path, PathItem.HttpMethod verb) {
        String[] parts = path.replaceFirst("^/v\\d+/", "").split("/");
        StringBuilder name = new StringBuilder(verb.name().toLowerCase(Locale.ROOT));
        for (int at = 0; at < parts.length; at++) {
            if (!parts[at].startsWith("{")) {
                boolean one = at + 1 < parts.length && parts[at + 1].startsWith("{");
                name.append(capital(one ? singular(parts[at]) : parts[at]));
            }
        }
        return name.toString();
    }

    private static String singular(String plural) {
        if (plural.endsWith("ies")) {
            return plural.substring(0, plural.length() - 3) + "y";
        }
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String capital(String words) {
        return Stream.of(words.split("\\W+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
