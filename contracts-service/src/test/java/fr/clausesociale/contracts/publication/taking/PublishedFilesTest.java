package fr.clausesociale.contracts.publication.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.clausesociale.contracts.Api;
import fr.clausesociale.contracts.publication.ImportSteps;
import fr.clausesociale.platform.testing.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Really published files, where a folder of them is at hand: {@code -Ddecp.real=…}. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PublishedFilesTest {

    private static final String REAL = System.getProperty("decp.real");

    private final ImportSteps admin = new ImportSteps(Api::admin);

    @Test
    void nearly_all_published_records_are_created_each_other_says_why_and_again_changes_nothing() throws IOException {
        assumeTrue(REAL != null);
        long total = 0;
        long created = 0;
        for (Path file : files()) {
            String text = Files.readString(file);
            String tried = admin.send(text, "validate");
            List<Long> expected = ImportSteps.counts(admin.done(tried));
            String id = admin.send(text, "commit");
            JsonPath first = admin.done(id);
            System.out.printf("%s: %s%n", file.getFileName(), ImportSteps.counts(first));
            assertThat(ImportSteps.counts(first)).isEqualTo(expected);
            total += first.getLong("total");
            created += first.getLong("created");
            assertThat(admin.rows(id, "FAILED"))
                    .allSatisfy(row -> assertThat((String) row.get("hint")).isNotBlank());
            print(admin.rows(id, "FAILED"));
            String repeated = admin.send(text, "commit");
            JsonPath again = admin.done(repeated);
            assertThat(again.getLong("created") + again.getLong("updated"))
                    .as("%s %s", admin.rows(repeated, "CREATED"), admin.rows(repeated, "UPDATED"))
                    .isZero();
            assertThat(again.getLong("failed")).isEqualTo(first.getLong("failed"));
        }
        assertThat((double) created / total).isGreaterThanOrEqualTo(0.95);
        JsonPath own = admin.done(admin.send(Api.admin().get("/v1/exports/decp").asString(), "commit"));
        assertThat(own.getLong("created") + own.getLong("updated"))
                .as("our own export of them says nothing new")
                .isZero();
    }

    private static void print(List<Map<String, Object>> rows) {
        rows.forEach(row -> System.out.printf("  %s %s%n", row.get("row"), row.get("message")));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(REAL))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
