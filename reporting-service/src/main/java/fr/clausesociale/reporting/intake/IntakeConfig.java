package fr.clausesociale.reporting.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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
}
