package fr.clausesociale.reporting.intake;

import fr.clausesociale.reporting.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when everything published before the start has been read. Once ready, figures are served even while Kafka is away. */
@Readiness
@ApplicationScoped
class FiguresReady implements HealthCheck {

    private final Stores stores;
    private final Freshness freshness;

    FiguresReady(Stores stores, Freshness freshness) {
        this.stores = stores;
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("figures complete")
                .status(stores.isServed())
                .withData("recordsBehind", freshness.behind());
        if (freshness.freshAt() != null) {
            answer.withData("freshAt", freshness.freshAt().toString());
        }
        if (freshness.waitingFor() != null) {
            answer.withData("waitingFor", freshness.waitingFor());
        }
        return answer.build();
    }
}
