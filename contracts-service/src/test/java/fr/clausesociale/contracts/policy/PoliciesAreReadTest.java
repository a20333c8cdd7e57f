package fr.clausesociale.contracts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoliciesAreReadTest {

    private static final Path SOURCES = Path.of("src/main/java/fr/clausesociale/contracts");
    private static final Path OWN = SOURCES.resolve("policy");
    private static final Pattern MENTION = Pattern.compile("\\bPolicy\\.(\\w+)");
    private static final List<String> READERS = readers();
    private static final Set<String> READ = READERS.stream()
            .flatMap(source -> MENTION.matcher(source).results())
            .map(mention -> mention.group(1))
            .collect(Collectors.toSet());

    @Test
    void there_are_sources_to_look_at() {
        assertThat(READERS).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_set_is_read_outside_of_the_package_that_keeps_it(Policy policy) {
        assertThat(READ).contains(policy.name());
    }

    /** A listing of rules to load is no reading of a value, neither beside the query nor of a name. */
    private static List<String> readers() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(OWN))
                    .map(PoliciesAreReadTest::text)
                    .map(PoliciesAreReadTest::withoutListings)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutListings(String source) {
        String rest = source;
        for (int from = rest.indexOf("policies.about("); from >= 0; from = rest.indexOf("policies.about(")) {
            int to = rest.indexOf('(', from) + 1;
            for (int depth = 1; depth > 0; to++) {
                depth += rest.charAt(to) == '(' ? 1 : rest.charAt(to) == ')' ? -1 : 0;
            }
            rest = rest.substring(0, from) + rest.substring(to);
        }
        return rest.replaceAll("(?s)EnumSet[.]of\\([^()]*\\)", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
