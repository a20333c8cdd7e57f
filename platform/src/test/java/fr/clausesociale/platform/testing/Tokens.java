package fr.clausesociale.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
     * A token of a client that is registered with one role, or without one of a client that nobody registered here.
     *
     * @param client id, also the subject
     * @param role null for none
     * @param org SIRET of the organisation, may be null
     * @param kind of organisation, may be null
     */
    public static String of(String client, String role, String org, String kind, String... territories) {
        return role == null || org == null
                ? signed(claims(client, org))
                : withRoles(client, List.of(role), org, kind, territories);
    }

    /** A token of a client that is registered with several roles, each in all of the territories. */
    public static String withRoles(String client, List<String> roles, String org, String kind, String... territories) {
        return signed(claims(Registered.account(client, roles, org, kind, List.of(territories)), org));
    }

    /**
     * A token of somebody who signed in, and who is registered with one role under an account of their own.
     *
     * @param subject a pseudonym
     */
    public static String ofPerson(String subject, String role, String org, String... territories) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", Registered.person(subject, List.of(role), org, List.of(territories)));
        claims.put("azp", "web");
        claims.put("sid", "session of " + subject);
        claims.put("org", org);
        return signed(claims);
    }

    /** Withdraws an account that was registered with its token; the service knows it a little later. */
    public static void withdrawn(String client, String org, Instant at) {
        Registered.change(org, client, account -> account.put("withdrawnAt", at.toString()));
    }

    /** Lets an account that was registered with its token only read; the service knows it a little later. */
    public static void reader(String client, String org) {
        Registered.change(org, client, account -> account.put("level", "READER"));
    }

    /** Gives an account that was registered with its token a last day. */
    public static void until(String client, String org, LocalDate last) {
        Registered.change(org, client, account -> account.put("until", last.toString()));
    }

    /**
     * Tells that another takes over from an organisation that was registered with a token.
     *
     * @param territories that it is confined to; none: all
     */
    public static void succeeded(String org, UUID handOver, String successor, LocalDate on, String... territories) {
        ObjectNode succession = JSON.createObjectNode()
                .put("id", handOver.toString())
                .put("siret", successor)
                .put("kind", "TRANSFER")
                .put("effectiveOn", on.toString());
        succession.set("territories", JSON.valueToTree(territories));
        Registered.succeeded(org, succession);
    }

    /** What a token of a machine says: who it is and for which organisation it calls. */
    public static Map<String, Object> claims(String client, String org) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", client);
        claims.put("azp", client);
        if (org != null) {
            claims.put("org", org);
        }
        return claims;
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
