package fr.clausesociale.platform.http.gate;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * How large a body may be. What an operation reads as a document is bounded by the largest one that is valid
 * ({@link LargestBody}); files have limits of their own, by path.
 */
@ConfigMapping(prefix = "clausesociale.body")
public interface BodyLimits {

    /** What every operation takes, however little it has to read. */
    @WithDefault("64K")
    MemorySize least();

    /** What no document is larger than, though its lists were all full: what is larger is a file, and imported as one. */
    @WithDefault("4M")
    MemorySize most();

    /** Bodies over this size are read and worked on one after the other, so that many at once fit into the memory. */
    @WithDefault("256K")
    MemorySize large();

    /** How many of the large ones at once. */
    @WithDefault("2")
    int largeAtOnce();

    /** Limits by the beginning of a path, for files; the longest that fits counts. */
    Map<String, MemorySize> limits();

    /** The limit that the beginning of a path has, where one is set. */
    default Optional<Long> of(String path) {
        return limits().entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> entry.getValue().asLongValue());
    }
}
