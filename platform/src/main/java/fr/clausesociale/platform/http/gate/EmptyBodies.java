package fr.clausesociale.platform.http.gate;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * A request without a body has no type of body either: it is taken for an empty one of JSON, so that what is optional may
 * be left out whole, and what is missing is told as that.
 */
@ApplicationScoped
class EmptyBodies {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(context -> {
            HttpServerRequest request = context.request();
            if (WITH_BODY.contains(request.method()) && isEmpty(request)) {
                request.headers().set("Content-Type", "application/json");
            }
            context.next();
        });
    }

    private static boolean isEmpty(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        String type = request.getHeader("Content-Type");
        // many tools call nothing at all a form
        return (type == null || type.startsWith("application/x-www-form-urlencoded"))
                && request.getHeader("Transfer-Encoding") == null
                && (length == null || length.equals("0"));
    }
}
