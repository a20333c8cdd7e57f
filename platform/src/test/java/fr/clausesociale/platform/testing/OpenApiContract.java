package fr.clausesociale.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The document that is served is the one in the repository, {@code src/main/openapi/openapi.yaml}. After an intended change
 * {@code -Dapprove} writes it anew.
 */
public abstract class OpenApiContract {

    private static final Path COMMITTED = Path.of("src", "main", "openapi", "openapi.yaml");

    @Test
    void the_served_description_is_the_committed_one() throws IOException {
        String served = RestAssured.get("/q/openapi").asString().strip() + "\n";
        assertThat(served).contains("paths:").contains("/v1/");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).exists();
        assertThat(served).as("run with -Dapprove after an intended change").isEqualTo(Files.readString(COMMITTED));
    }

    /** The main rules of {@code spectral:oas}, so that other tools can read the document and clients can be made of it. */
    @Test
    void every_operation_has_a_name_of_its_own_a_description_and_answers_that_say_what_they_mean() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
        List<String> names = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(verb -> {
                    String where = verb.getKey() + " " + path.getKey();
                    JsonNode operation = verb.getValue();
                    names.add(operation.path("operationId").asText());
                    if (operation.path("description").asText().isBlank()) {
                        faults.add(where + " has no description");
                    }
                    operation.path("responses").fields().forEachRemaining(answer -> {
                        if (answer.getValue().path("description").asText().isBlank()) {
                            faults.add(where + " does not say what " + answer.getKey() + " means");
                        }
                    });
                }));

        assertThat(names).isNotEmpty().doesNotContain("").doesNotHaveDuplicates();
        assertThat(faults).isEmpty();
        assertThat(document.path("info").path("title").asText()).startsWith("Clause Sociale : ");
        assertThat(document.findValuesAsText("pattern"))
                .as("patterns are read by other languages too")
                .noneMatch(pattern -> pattern.contains("(?"));
    }
}
