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
        assertThat(answersWithoutForm(document)).isEmpty();
        assertThat(document.findValues("tags").stream().flatMap(tags -> tags.findValuesAsText("name").stream()))
                .as("classes of a generated client are called so")
                .allMatch(tag -> tag.matches("[A-Za-z][A-Za-z -]*"));
        assertThat(document.findValuesAsText("pattern"))
                .as("patterns are read by other languages too")
                .noneMatch(pattern -> pattern.contains("(?"));
    }

    /** A client made of the document has types of these names. */
    @Test
    void every_schema_has_a_name_of_the_trade_and_is_used() throws IOException {
        String text = RestAssured.get("/q/openapi?format=json").asString();
        List<String> names = new ArrayList<>();
        new ObjectMapper()
                .readTree(text)
                .path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(names::add);

        assertThat(names)
                .isNotEmpty()
                .as("two types of one name: give one @Schema(name = …)")
                .noneMatch(name -> name.matches(".*\\d"))
                .as("says nothing beside the schemas of other types: @Schema(name = …)")
                .noneMatch(name -> name.matches("View|Request|Found|Line|Share|Terms|End|Figures|Runs|.*[.].*"));
        assertThat(names)
                .as("described and used nowhere")
                .allMatch(name -> text.contains("\"#/components/schemas/" + name + "\""));
    }

    /** Answers whose form nobody told: a generated client would return nothing. */
    private static List<String> answersWithoutForm(JsonNode document) {
        List<String> found = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(verb -> verb.getValue()
                                .path("responses")
                                .fields()
                                .forEachRemaining(answer -> {
                                    JsonNode forms = answer.getValue().path("content");
                                    boolean told = !forms.isEmpty();
                                    for (JsonNode form : forms) {
                                        told &= !form.path("schema").isEmpty();
                                    }
                                    if (answer.getKey().startsWith("2")
                                            && !answer.getKey().equals("204")
                                            && !told) {
                                        found.add(verb.getKey() + " " + path.getKey() + " " + answer.getKey());
                                    }
                                })));
        return found;
    }
}
