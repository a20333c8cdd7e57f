package fr.clausesociale.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.problem.StoreFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does what a request asks once, however often it is sent with the same {@code Idempotency-Key}.
 *
 * <p>The scope of a key is the calling account and the operation; it lives a day. The answer is kept in the transaction of
 * the work itself, so either both happened or neither; a duplicate that arrives meanwhile waits for the first to end (409
 * when that takes too long). The kept answer is what the caller got: creating operations answer without identity.
 */
@ApplicationScoped
public class IdempotentRequests {

    private static final int MAX_KEY_LENGTH = 255;

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final ObjectMapper canonical;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotentRequests(IdempotencyKeys keys, ObjectMapper json, Caller caller, HttpHeaders headers, UriInfo uri) {
        this.keys = keys;
        this.json = json;
        this.canonical = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
    }

    /**
     * Runs the work in a transaction of its own and returns its answer, or the one given before.
     *
     * @param request what was asked, to tell a repetition from another request under the same key
     */
    public Response run(Object request, Supplier<Response> work) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(work::get);
        }
        // an empty key is a variable that was not filled in: its sender believes that it may send again
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER, "Idempotency-Key", key.isBlank() ? "" : key.length())
                    .at("Idempotency-Key");
        }
        IdempotencyKeys.Scope scope = new IdempotencyKeys.Scope(caller.account(), "POST " + uri.getPath(), key);
        String hash = hash(request);
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<IdempotencyKeys.Kept> before = claim(scope, hash);
            if (before.isPresent()) {
                return replay(before.get(), hash);
            }
            Response answer = work.get();
            keys.keep(scope, kept(answer, hash));
            return answer;
        });
    }

    private Optional<IdempotencyKeys.Kept> claim(IdempotencyKeys.Scope scope, String hash) {
        try {
            return keys.claim(scope, hash);
        } catch (SQLException e) {
            if (StoreFailure.of(e) == StoreFailure.CHANGED_MEANWHILE) {
                throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_BUSY);
            }
            throw new IllegalStateException(e);
        }
    }

    private Response replay(IdempotencyKeys.Kept kept, String hash) {
        if (!kept.requestHash().equals(hash)) {
            throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED);
        }
        Response.ResponseBuilder answer = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        if (kept.etag() != null) {
            answer.header(HttpHeaders.ETAG, kept.etag());
        }
        if (kept.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(kept.body());
        }
        return answer.build();
    }

    private IdempotencyKeys.Kept kept(Response answer, String hash) {
        Object location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
        String etag = answer.getEntityTag() == null
                ? null
                : '"' + answer.getEntityTag().getValue() + '"';
        return new IdempotencyKeys.Kept(
                hash,
                answer.getStatus(),
                location == null ? null : location.toString(),
                etag,
                answer.getEntity() == null ? null : write(json, answer.getEntity()));
    }

    private String hash(Object request) {
        String text = request == null ? "" : write(canonical, request);
        return Digest.of(text);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not writable as JSON: " + value.getClass(), e);
        }
    }
}
