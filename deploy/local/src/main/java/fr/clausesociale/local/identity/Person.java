package fr.clausesociale.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Somebody of the realm, as Keycloak imports them.
 *
 * @param subject of their tokens
 * @param claims that their tokens carry beside it
 */
public record Person(String subject, String username, String name, String organisation, Map<String, Object> claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All people of the realm file. */
    public static List<Person> in(Path realm) {
        try {
            JsonNode people = JSON.readTree(realm.toFile()).path("users");
            return StreamSupport.stream(people.spliterator(), false)
                    .filter(user -> !user.has("serviceAccountClientId"))
                    .map(Person::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person read(JsonNode user) {
        String first = user.path("firstName").asText();
        String last = user.path("lastName").asText();
        String organisation = user.path("attributes").path("org").path(0).asText();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("org", organisation);
        claims.put("preferred_username", user.path("username").asText());
        claims.put("given_name", first);
        claims.put("family_name", last);
        claims.put("email", user.path("email").asText());
        return new Person(
                user.path("id").asText(), user.path("username").asText(), first + " " + last, organisation, claims);
    }

    /** The claims as one text, by which the server remembers them. */
    String claimsAsJson() {
        try {
            return JSON.writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
