package fr.clausesociale.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "clausesociale.outbox")
public interface OutboxConfig {

    /** Whether this process relays; a service without events of its own switches it off. */
    @WithDefault("true")
    boolean enabled();

    /** Name under which the relays of one database fence each other at the broker. */
    @WithDefault("${quarkus.application.name}-outbox")
    String fence();

    /** The {@code ce_source} of the events. */
    @WithDefault("/${quarkus.application.name}")
    String source();

    /** Most rows in flight at once. */
    @WithDefault("2000")
    int batch();

    /** How long more rows are waited for while many are written; with few, each is sent at once. */
    @WithDefault("PT0.1S")
    Duration gather();

    /** How often rows are looked for that another replica wrote; the writer's own relay is woken at once. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** Pause after the broker or the database failed; doubled up to thirty times this. */
    @WithDefault("PT0.2S")
    Duration pause();

    /** Where the moment is told before which nothing more can appear; it is not where no topic is named. */
    Optional<String> progressTopic();

    /** How often that moment is told, also while nothing else is. */
    @WithDefault("PT0.25S")
    Duration progress();

    /**
     * What is left between that moment and the oldest open transaction: how far the clocks of replicas may differ, and how long
     * a change may take from the time it names to its first statement.
     */
    @WithDefault("PT0.1S")
    Duration tolerance();

    /** Age of the oldest unsent row from which the outbox is reported as not well. */
    @WithDefault("PT1M")
    Duration wellUntil();
}
