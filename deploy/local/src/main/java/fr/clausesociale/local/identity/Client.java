package fr.clausesociale.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A client of the realm: the claims that its tokens carry and whom they are for. Read from the realm that Keycloak imports, so that
 * the local identity provider and Keycloak cannot come to know different clients.
 */
public record Client(String id, List<String> audience, Map<String, Object> claims) {

    /** The client of the realm that may manage others and nothing else: it acts for no organisation. */
    public static final String REGISTER = "register";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All machine clients of the realm file that act for an organisation, by client id. */
    public static Map<String, Client> in(Path realm) {
        return those(realm, client -> isMachine(client) && !isRegister(client));
    }

    /** The one that makes others, by its id. */
    public static Map<String, Client> ofTheRegister(Path realm) {
        return those(realm, client -> isMachine(client) && isRegister(client));
    }

    private static boolean isMachine(JsonNode client) {
        return client.path("serviceAccountsEnabled").asBoolean();
    }

    private static boolean isRegister(JsonNode client) {
        return client.path("clientId").asText().equals(REGISTER);
    }

    /** Those that people sign in through, by client id: they have no secret, and claims of their own neither. */
    public static Map<String, Client> ofPeople(Path realm) {
        return those(realm, client -> client.path("publicClient").asBoolean());
    }

    private static Map<String, Client> those(Path realm, Predicate<JsonNode> wanted) {
        try {
            JsonNode clients = JSON.readTree(realm.toFile()).path("clients");
            return StreamSupport.stream(clients.spliterator(), false)
                    .filter(wanted)
                    .map(Client::read)
                    .collect(Collectors.toMap(Client::id, client -> client, (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Client read(JsonNode client) {
        var audience = new ArrayList<String>();
        var claims = new LinkedHashMap<String, Object>();
        for (JsonNode mapper : client.path("protocolMappers")) {
            JsonNode config = mapper.path("config");
            if ("oidc-audience-mapper".equals(mapper.path("protocolMapper").asText())) {
                audience.add(config.path("included.custom.audience").asText());
            } else if (config.has("claim.value")) {
                claims.put(config.path("claim.name").asText(), value(config));
            }
        }
        return new Client(client.path("clientId").asText(), audience, claims);
    }

    private static Object value(JsonNode config) {
        String text = config.path("claim.value").asText();
        if (!"JSON".equals(config.path("jsonType.label").asText())) {
            return text;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
