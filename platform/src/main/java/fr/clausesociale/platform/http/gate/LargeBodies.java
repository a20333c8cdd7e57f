package fr.clausesociale.platform.http.gate;

import fr.clausesociale.platform.http.NamelessFile;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets few large documents be worked on at once: what is made of one is many times its size. Others wait, whole and on disk, so
 * that no slow sender holds a place and those who wait hold no memory; who waits too long is asked to come again.
 */
@ApplicationScoped
class LargeBodies {

    private static final Logger LOG = Logger.getLogger(LargeBodies.class);
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
        FileChannel rest = NamelessFile.create("body-", ".rest");
        routing.addEndHandler(over -> close(rest));
        body.transferTo(Channels.newOutputStream(rest));
        takePlace();
        rest.position(0);
        return new SequenceInputStream(
                new ByteArrayInputStream(beginning), new BufferedInputStream(Channels.newInputStream(rest)));
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.warnf("A body could not be thrown away: %s", e.getMessage());
        }
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
