package fr.clausesociale.platform.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Problem details for what fails before a resource is reached: a body over the limit, a token that cannot be read, a path
 * that nobody serves, a body whose pieces are broken.
 */
@ApplicationScoped
class EarlyProblems {

    private static final List<Integer> EARLY = List.of(400, 401, 404, 405, 406, 413, 414, 415, 431);

    private final ProblemResponses responses;

    EarlyProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    void install(@Observes Router router) {
        // what fails while a route is looked for has no status but that of its handler
        EARLY.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            BrokenBodies.watch(context.request(), responses);
            context.next();
        });
        router.route()
                .order(Integer.MIN_VALUE)
                .failureHandler(context -> answer(context, context.statusCode() > 0 ? context.statusCode() : 500));
    }

    private void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
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
            // a caller that is still sending reads its answer only when it could send all: take it and forget it
            request.handler(rest -> {});
            request.resume();
        }
        response.end(Buffer.buffer(body));
    }
}
