package fr.clausesociale.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Comparator;
import java.util.Map;

/** How large a body may be: one limit for all, and others for paths that take files. */
@ConfigMapping(prefix = "clausesociale.body")
public interface BodyLimits {

    @WithDefault("10M")
    MemorySize limit();

    /** Limits by the beginning of a path; the longest that fits counts. */
    Map<String, MemorySize> limits();

    default long of(String path) {
        return limits().entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(limit())
                .asLongValue();
    }
}
