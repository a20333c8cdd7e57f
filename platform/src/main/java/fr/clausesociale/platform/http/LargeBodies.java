package fr.clausesociale.platform.http;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few large documents be worked on at once: what is made of one is many times its size. Others wait, whole in bytes, so
 * that no slow sender holds a place; who waits too long is asked to come again.
 */
@ApplicationScoped
class LargeBodies {

    private static final long PATIENCE_SECONDS = 20;

    private final int large;
    private final Semaphore places;
    private final RoutingContext routing;

    LargeBodies(BodyLimits limits, RoutingContext routing) {
        this.large = Math.toIntExact(limits.large().asLongValue());
        this.places = new Semaphore(limits.largeAtOnce(), true);
        this.routing = routing;
    }

    /**
     * The same body, with a place for what is made of it where it is large; the place is free again when the request is over.
     *
     * @param limit of the body, which ends by itself there
     */
    InputStream admitted(InputStream body, long limit) throws IOException {
        if (limit <= large) {
            return body;
        }
        byte[] beginning = body.readNBytes(large);
        if (beginning.length < large) {
            return new ByteArrayInputStream(beginning);
        }
        byte[] rest = body.readAllBytes();
        takePlace();
        return new SequenceInputStream(new ByteArrayInputStream(beginning), new ByteArrayInputStream(rest));
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(PlatformProblem.UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.of(PlatformProblem.UNAVAILABLE);
        }
        routing.addEndHandler(over -> places.release());
    }
}
