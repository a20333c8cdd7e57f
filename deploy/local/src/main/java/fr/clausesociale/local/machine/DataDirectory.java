package fr.clausesociale.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Emptying what is kept between two runs. */
public final class DataDirectory {

    private DataDirectory() {}

    /** Everything but the lock, which is held by whoever asks, and PostgreSQL's programs, which are no data. */
    public static void empty(Layout layout) throws IOException {
        try (Stream<Path> children = Files.list(layout.data())) {
            children.filter(child -> !child.equals(layout.lock()))
                    .filter(child -> !child.equals(layout.postgresBinaries()))
                    .forEach(DataDirectory::delete);
        }
    }

    /** After all processes have been stopped in good order. */
    public static void forgetProcesses(Layout layout) {
        delete(layout.processes());
    }

    private static void delete(Path tree) {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(DataDirectory::deleteOne);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
