package fr.clausesociale.platform.http.gate;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * An operation that takes no body does not pass over one in which something is said: its sender expects it to count. Many
 * tools send an empty document where there is none, which says nothing.
 */
final class NoBody {

    private static final int ENOUGH = 256;
    private static final Set<String> SAYS_NOTHING = Set.of("", "{}", "null");

    private NoBody() {}

    static void require(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        boolean sent = length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
        if (sent && !SAYS_NOTHING.contains(beginning(request))) {
            throw Problem.of(PlatformProblem.BODY_NOT_TAKEN);
        }
    }

    private static String beginning(ContainerRequestContext request) {
        try {
            byte[] read = request.getEntityStream().readNBytes(ENOUGH);
            return new String(read, StandardCharsets.UTF_8).replaceAll("\\s", "");
        } catch (IOException broken) {
            throw Problem.of(PlatformProblem.MALFORMED);
        }
    }
}
