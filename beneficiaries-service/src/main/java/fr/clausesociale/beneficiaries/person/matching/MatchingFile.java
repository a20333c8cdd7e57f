package fr.clausesociale.beneficiaries.person.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The tables that come with the model: columns parted by tabs, notes after a hash. */
final class MatchingFile {

    private MatchingFile() {}

    static List<String[]> rows(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
    }

    static List<String[]> rows(String name) {
        try (InputStream file = MatchingFile.class.getResourceAsStream("/matching/" + name)) {
            if (file == null) {
                throw new IllegalStateException("No table " + name);
            }
            return rows(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
