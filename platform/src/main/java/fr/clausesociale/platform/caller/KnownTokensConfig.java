package fr.clausesociale.platform.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how many verified tokens are remembered. */
@ConfigMapping(prefix = "clausesociale.tokens")
interface KnownTokensConfig {

    /** Longest time between two checks of one token's signature. */
    @WithDefault("PT1M")
    Duration remembered();

    /** Most tokens remembered at a time, some 3 kB each. */
    @WithDefault("5000")
    long most();
}
