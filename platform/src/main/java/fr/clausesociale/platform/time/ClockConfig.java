package fr.clausesociale.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the business clock. */
@ConfigMapping(prefix = "clausesociale.clock")
public interface ClockConfig {

    /** How far the business clock runs ahead of (or, negative, behind) the system's; zero in production. */
    @WithDefault("PT0S")
    Duration offset();
}
