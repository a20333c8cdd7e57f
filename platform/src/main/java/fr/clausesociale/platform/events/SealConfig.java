package fr.clausesociale.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The key rings this service holds; values come from the environment, none is in the repository. */
@ConfigMapping(prefix = "clausesociale.seal")
public interface SealConfig {

    @WithParentName
    Map<String, Ring> rings();

    /** One ring of 256-bit keys. */
    interface Ring {

        /** Id of the key that new bodies are sealed with. */
        String current();

        /** Base64 of each key by its id. */
        Map<String, String> keys();
    }
}
