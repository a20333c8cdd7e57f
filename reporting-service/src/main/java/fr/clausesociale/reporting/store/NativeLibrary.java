package fr.clausesociale.reporting.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The driver unpacks its library, 57 MB, into the temporary folder and removes it at an orderly end; every hard kill would
 * leave one behind. Where the system allows it (Linux), the name is removed as soon as the library is loaded.
 */
final class NativeLibrary {

    private static final Logger LOG = Logger.getLogger(NativeLibrary.class);
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private NativeLibrary() {}

    static void forget() {
        if (!Files.isReadable(MAPS)) {
            return;
        }
        try (Stream<String> lines = Files.lines(MAPS)) {
            lines.filter(line -> line.contains("/libduckdb_java") && line.endsWith(".so"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .filter(file -> file.startsWith(TEMPORARY))
                    .distinct()
                    .forEach(NativeLibrary::remove);
        } catch (IOException e) {
            LOG.debug("The library's file stays until the end", e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debugf("%s stays until the end: %s", file, e.getMessage());
        }
    }
}
