package fr.clausesociale.reporting.intake;

import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.store.Stores;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/** What an operator watches; dead letters are counted where they are sent ({@code events_dead_letters}). */
@ApplicationScoped
class IntakeMetrics {

    private final Stores stores;
    private final Freshness freshness;
    private final BusinessClock clock;

    IntakeMetrics(Stores stores, Freshness freshness, BusinessClock clock) {
        this.stores = stores;
        this.freshness = freshness;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("figures_records_behind", freshness, Freshness::behind)
                .description("Records published and not yet in the figures")
                .register(metrics);
        Gauge.builder("figures_age", this, IntakeMetrics::age)
                .baseUnit("seconds")
                .description("Time since the figures were known to be complete")
                .register(metrics);
        Gauge.builder("figures_complete", stores, s -> s.isServed() ? 1 : 0)
                .description("1 when figures are served, 0 while the copy is being built")
                .register(metrics);
    }

    private double age() {
        Instant fresh = freshness.freshAt();
        return fresh == null ? Double.NaN : Duration.between(fresh, clock.now()).toMillis() / 1000.0;
    }
}
