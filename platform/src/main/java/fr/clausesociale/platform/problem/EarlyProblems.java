package fr.clausesociale.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * Problem details for what fails before a resource is reached: a body over the limit, a token that cannot be read, a path
 * that nobody serves.
 */
@ApplicationScoped
class EarlyProblems {

    private final ProblemResponses responses;

    EarlyProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    void install(@Observes Router router) {
        for (int status : Map.of(404, 0, 405, 0, 413, 0, 414, 0, 401, 0, 400, 0).keySet()) {
            router.errorHandler(status, this::answer);
        }
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        int status = context.statusCode() > 0 ? context.statusCode() : 500;
        if (status >= 500 && context.failure() != null) {
            context.next();
            return;
        }
        PlatformProblem problem = PlatformProblem.ofStatus(status);
        var request = context.request();
        byte[] body = responses.bytes(request.getHeader("Accept-Language"), request.getHeader("traceparent"), problem);
        var response = context.response().setStatusCode(status).putHeader("Content-Type", ProblemBody.MEDIA_TYPE);
        if (status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (status == 413) {
            response.putHeader("Connection", "close");
        }
        response.end(io.vertx.core.buffer.Buffer.buffer(body));
    }
}
