package fr.clausesociale.beneficiaries.organisation.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.platform.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The clients of a realm over Keycloak's administration. Each call signs in anew: they are few. What the provider does not do as asked
 * is one failure to the caller, and told in the log without what was answered.
 */
final class Realm {

    private static final Logger LOG = Logger.getLogger(Realm.class);
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final ObjectMapper json;
    private final ClientsConfig.Provider provider;
    private final Duration patience;

    Realm(ClientsConfig.Provider provider, Duration patience, ObjectMapper json) {
        this.provider = provider;
        this.patience = patience;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    void create(ClientForm client) {
        expect(CREATED, send("POST", "/clients", client));
    }

    Optional<ClientForm> find(String client) {
        return clients("/clients?clientId=" + encoded(client)).stream()
                .filter(found -> client.equals(found.clientId()))
                .findFirst();
    }

    /** A page of those whose names hold this text. */
    List<ClientForm> named(String text, int first, int most) {
        return clients("/clients?clientId=" + encoded(text) + "&search=true&first=" + first + "&max=" + most);
    }

    /** The one before is worth nothing from here on. */
    String newSecret(ClientForm client) {
        JsonNode answer = read(expect(200, send("POST", "/clients/" + client.id() + "/client-secret", null)));
        return Optional.ofNullable(answer.path("value").textValue()).orElseThrow(Realm::away);
    }

    void delete(ClientForm client) {
        HttpResponse<String> answer = send("DELETE", "/clients/" + client.id(), null);
        if (answer.statusCode() != NOT_FOUND) {
            expect(NO_CONTENT, answer);
        }
    }

    private List<ClientForm> clients(String path) {
        try {
            return Arrays.asList(json.readValue(expect(200, send("GET", path, null)), ClientForm[].class));
        } catch (IOException e) {
            throw away();
        }
    }

    private HttpResponse<String> send(String verb, String path, Object body) {
        try {
            HttpRequest.BodyPublisher publisher = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
            return exchange(HttpRequest.newBuilder(URI.create(provider.adminUrl() + path))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .method(verb, publisher));
        } catch (IOException e) {
            throw away();
        }
    }

    private String token() {
        String credentials = provider.client() + ":" + provider.secret();
        JsonNode answer = read(expect(
                200,
                exchange(HttpRequest.newBuilder(provider.tokenUrl())
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))));
        return answer.path("access_token").asText();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.warnf("The identity provider cannot be reached: %s", e.toString());
            throw away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            LOG.errorf(
                    "The identity provider answered %d, not %d, to %s %s",
                    answer.statusCode(),
                    status,
                    answer.request().method(),
                    answer.request().uri().getPath());
            throw away();
        }
        return answer.body();
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (IOException e) {
            throw away();
        }
    }

    private static Problem away() {
        return Problem.of(BeneficiariesProblem.IDENTITY_PROVIDER_AWAY);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
