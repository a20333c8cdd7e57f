package fr.clausesociale.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens for tests, really signed by the token server. */
public final class Tokens {

    /** Whom tokens are made for: the services together. */
    static final String AUDIENCE = "clause-sociale";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /**
     * A token of a client with one role.
     *
     * @param client id, also the subject
     * @param org SIRET of the organisation, may be null
     * @param kind of organisation, may be null
     */
    public static String of(String client, String role, String org, String kind, String... territories) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", client);
        claims.put("azp", client);
        if (org != null) {
            claims.put("org", org);
        }
        if (kind != null) {
            claims.put("kind", kind);
        }
        claims.put("roles", role == null ? List.of() : List.of(role));
        claims.put("territories", List.of(territories));
        return signed(claims);
    }

    /** As tokens name their issuer. */
    public static String issuer() {
        return TestIssuer.url();
    }

    /** A token with just these claims. */
    public static String signed(Map<String, Object> claims) {
        try {
            return KNOWN.computeIfAbsent(JSON.writeValueAsString(claims), Tokens::ask);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String ask(String claims) {
        String form = "grant_type=client_credentials&client_id=test&client_secret=test&claims="
                + URLEncoder.encode(claims, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(TestIssuer.url() + "/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode token = JSON.readTree(answer.body()).get("access_token");
            if (token == null) {
                throw new IllegalStateException("No token: " + answer.body());
            }
            return token.asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
