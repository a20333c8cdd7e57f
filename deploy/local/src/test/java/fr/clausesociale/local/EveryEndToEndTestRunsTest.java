package fr.clausesociale.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausesociale.local.machine.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** End-to-end tests are chosen by their tag: one without it would be run by nobody, and nobody would miss it. */
class EveryEndToEndTestRunsTest {

    private static final Path SOURCES = Layout.here().root().resolve("deploy/local/src");

    @Test
    void everyTestOfTheWholeSystemSaysSo() throws IOException {
        List<Path> tests;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            tests = files.filter(file -> file.toString().endsWith("IT.java")).toList();
        }

        assertThat(tests)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(Files.readString(test)).contains("@WholeSystem"));
    }
}
