package fr.clausesociale.reporting.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the topics are read. Figures are as fresh as {@code linger} and one commit; a rebuild is as fast as its batches are large. */
@ConfigMapping(prefix = "clausesociale.intake")
public interface IntakeConfig {

    /** How long a batch waits for company. */
    @WithDefault("20ms")
    Duration linger();

    /** The same while nothing is answered yet. */
    @WithDefault("300ms")
    Duration lingerOfRebuild();

    /** Records taken together at most; bounds the heap that a rebuild needs. */
    @WithDefault("10000")
    int batch();

    /** How often Kafka is asked how far the topics go. */
    @WithDefault("1s")
    Duration look();

    /** How long Kafka may take to answer before it counts as away. */
    @WithDefault("3s")
    Duration patience();

    /**
     * Where the services tell how far they have told, one topic of each whose facts are read. Without, figures are only as
     * complete as what was published, and nobody knows what may still come.
     */
    Optional<List<String>> progress();

    /** How long an answer waits to be as far as another one was. */
    @WithDefault("5s")
    Duration waitForPosition();
}
