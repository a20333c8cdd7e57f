package fr.clausesociale.platform.list;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of what was answered is kept, and how long. */
@ConfigMapping(prefix = "clausesociale.written-rows")
interface WrittenRowsConfig {

    /** Of a whole service. */
    @WithDefault("4M")
    MemorySize most();

    /** Whether it is still to be answered is asked each time; this only bounds how long nobody's rows take room. */
    @WithDefault("PT10M")
    Duration kept();
}
