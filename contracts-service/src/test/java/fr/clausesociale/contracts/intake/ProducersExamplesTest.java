package fr.clausesociale.contracts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.testing.EventSchemaContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this service reads of others is read from each of their examples. */
class ProducersExamplesTest {

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

    @Test
    void every_example_of_a_decision_is_read() throws IOException {
        List<Path> examples = EventSchemaContract.examples(
                Path.of("..", "eligibility-service", "src", "main", "events"), "eligibility.decision.v1");
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            DecisionPublished read = json.readValue(example.toFile(), DecisionPublished.class);
            assertThat(read.decisionId()).as(example.toString()).isNotNull();
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.outcome()).as(example.toString()).isNotBlank();
            assertThat(read.validFrom()).as(example.toString()).isNotNull();
            assertThat(read.countingWindow()).as(example.toString()).isNotNull();
        }
    }

    @Test
    void every_example_of_a_change_of_a_pass_is_read() throws IOException {
        List<Path> examples = EventSchemaContract.examples(
                Path.of("..", "eligibility-service", "src", "main", "events"), "eligibility.pass.v1");
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            PassPublished read = json.readValue(example.toFile(), PassPublished.class);
            assertThat(read.changeId()).as(example.toString()).isNotNull();
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.passStart()).as(example.toString()).isBefore(read.endsOn());
            assertThat(read.recordedAt()).as(example.toString()).isNotNull();
        }
    }

    @Test
    void every_example_of_a_link_is_read() throws IOException {
        List<Path> examples = EventSchemaContract.examples(
                Path.of("..", "beneficiaries-service", "src", "main", "events"), "beneficiaries.link.v1");
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            LinkPublished read = json.readValue(example.toFile(), LinkPublished.class);
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.standsFor()).as(example.toString()).isNotNull();
            assertThat(read.kind()).as(example.toString()).isIn("MERGE", "SPLIT");
        }
    }

    @Test
    void every_example_of_a_beneficiary_is_read() throws IOException {
        List<Path> examples = EventSchemaContract.examples(
                Path.of("..", "beneficiaries-service", "src", "main", "events"), "beneficiaries.beneficiary.v1");
        assertThat(examples).isNotEmpty();
        for (Path example : examples) {
            BeneficiaryPublished read = json.readValue(example.toFile(), BeneficiaryPublished.class);
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.status()).as(example.toString()).isNotBlank();
        }
    }
}
