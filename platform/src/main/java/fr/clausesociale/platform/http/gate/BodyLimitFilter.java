package fr.clausesociale.platform.http.gate;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of a body that is larger than its operation takes ({@link RequestGate}), whose length need not have been
 * announced. Of the large ones it lets few be worked on at once. The server's own limit stands far above and cuts the
 * connection.
 */
@Provider
public class BodyLimitFilter implements ReaderInterceptor {

    /** Looked up with the first body: this filter is made before the configuration is. */
    private final Instance<LargeBodies> large;

    BodyLimitFilter(Instance<LargeBodies> large) {
        this.large = large;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        long limit = (Long) context.getProperty(RequestGate.BODY_LIMIT);
        InputStream counted = new Counted(context.getInputStream(), limit);
        context.setInputStream(
                InputStream.class.isAssignableFrom(context.getType())
                        ? counted
                        : large.get().admitted(counted, limit));
        return context.proceed();
    }

    /** What goes wrong in reading it is the sender's doing: it ended before it was whole, or came otherwise than announced. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() {
            try {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            } catch (IOException broken) {
                throw Problem.of(PlatformProblem.MALFORMED);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                int read = super.read(buffer, offset, length);
                count(Math.max(read, 0));
                return read;
            } catch (IOException broken) {
                throw Problem.of(PlatformProblem.MALFORMED);
            }
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw Problem.of(PlatformProblem.TOO_LARGE);
            }
        }
    }
}
