package fr.clausesociale.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics a service owns, and how they are made where they are missing. */
@ConfigMapping(prefix = "clausesociale.topics")
public interface TopicsConfig {

    /** Whether missing topics are created at start; off where an administrator declares them. */
    @WithDefault("true")
    boolean create();

    /** Name of this service in dead-letter topics. */
    @WithDefault("${quarkus.application.name}")
    String service();

    @WithDefault("1")
    short replicas();

    @WithDefault("1")
    int partitionsOfDeadLetters();

    @WithDefault("P30D")
    Duration lifeOfDeadLetters();

    /**
     * How often each partition of a compacted topic gets a record that says nothing, so that its open segment closes. What
     * was erased is gone after {@code maxCompactionLag} and this together, and one round of the broker's cleaner.
     */
    @WithDefault("P1D")
    Duration pulse();

    /** Topics read without a messaging channel. */
    Optional<List<String>> read();

    @WithParentName
    Map<String, Topic> declared();

    /** One owned topic. */
    interface Topic {

        @WithDefault("6")
        int partitions();

        /** Compacted topics keep the last record of a key only; others keep everything for ever. */
        @WithDefault("false")
        boolean compacted();

        /** Longest time an outdated record stays in a closed segment, and a segment open while records come. */
        @WithDefault("P1D")
        Duration maxCompactionLag();

        /** How long a tombstone stays, so that a reader that was away that long still learns of the deletion. */
        @WithDefault("P30D")
        Duration lifeOfTombstones();
    }
}
