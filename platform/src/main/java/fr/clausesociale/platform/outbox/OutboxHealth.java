package fr.clausesociale.platform.outbox;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Not well when an event waits too long or was set aside. The service still answers, so this is neither liveness nor
 * readiness.
 */
@Wellness
class OutboxHealth implements HealthCheck {

    private final OutboxState state;
    private final OutboxConfig config;

    OutboxHealth(OutboxState state, OutboxConfig config) {
        this.state = state;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        if (!config.enabled()) {
            return HealthCheckResponse.named("outbox")
                    .withData("enabled", false)
                    .up()
                    .build();
        }
        OutboxState.Figures figures = state.figures();
        boolean well = figures.readable()
                && figures.setAside() == 0
                && figures.oldestSeconds() < config.wellUntil().toSeconds();
        return HealthCheckResponse.named("outbox")
                .status(well)
                .withData("unsent", figures.unsent())
                .withData("oldestSeconds", (long) figures.oldestSeconds())
                .withData("setAside", figures.setAside())
                .build();
    }
}
