package fr.clausesociale.platform.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what was imported is kept beside what became of it. */
@ConfigMapping(prefix = "clausesociale.imports")
public interface ImportsConfig {

    /** Files and reports that tell of people, from the end of the job on. */
    @WithDefault("P7D")
    Duration personalKept();

    /** How many parts of one file are worked off at once, where its kind can tell them apart. */
    @WithDefault("2")
    int sideBySide();
}
