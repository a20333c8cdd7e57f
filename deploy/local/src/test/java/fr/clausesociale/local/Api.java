package fr.clausesociale.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Calls one service as one client, with JSON in and out wherever there is any. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI base;
    private final String token;

    Api(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    record Answer(int status, Map<String, List<String>> headers, JsonNode body) {

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + " but got " + status + ": " + body);
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** What the service says of the caller's account, blank where it says nothing. */
    String accountState() {
        return get("/v1/me").body().at("/account/state").asText();
    }

    Answer post(String path, Object body) {
        return send(with(path).POST(json(body)));
    }

    /** A creation that can be repeated without creating twice. */
    Answer post(String path, Object body, String idempotencyKey) {
        return send(with(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    /** A plain transition: no body, and nothing said about one. */
    Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer put(String path, Object body) {
        return send(with(path).PUT(json(body)));
    }

    /** A change of the version that was read. */
    Answer send(String verb, String path, String version, Object body) {
        return send(with(path).header("If-Match", version).method(verb, json(body)));
    }

    /** Any request; of a version that nothing has reached, so that a change is not made where it would need one. */
    Answer send(String verb, String path, byte[] body) {
        return send((body == null ? request(path) : with(path))
                .header("If-Match", "\"99\"")
                .method(
                        verb,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder with(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, */*;q=0.5");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers().map(), parse(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
