package fr.clausesociale.platform.http.gate;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Has the operation of a refused call looked up for its metrics once it is refused. Quarkus looks it up beforehand, for every
 * call that asks for an identity, and puts all paths of the service together anew to do so: a twelfth of a small read.
 */
@ApplicationScoped
class PathsOfRefusedCalls {

    /** After identities are asked for ({@code FilterBuildItem.AUTHENTICATION}) and before what looks up the path. */
    private static final int AFTER_AUTHENTICATION = -199;

    private final BiConsumer<RoutingContext, Throwable> refused = PathsOfRefusedCalls::refused;

    void install(@Observes Router router) {
        router.route().order(AFTER_AUTHENTICATION).handler(context -> {
            if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
                context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refused);
            }
            context.next();
        });
    }

    /** As the stock handler does. */
    private static void refused(RoutingContext context, Throwable why) {
        ObservabilityIntegrationRecorder.setTemplatePath(context, ResteasyReactiveRecorder.getCurrentDeployment());
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, why);
        if (!context.failed()) {
            context.fail(DefaultAuthFailureHandler.extractRootCause(why));
        }
    }
}
