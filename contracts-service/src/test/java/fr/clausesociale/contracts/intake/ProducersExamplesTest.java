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

    private static List<Path> examples(String producer, String topic) {
        List<Path> found = EventSchemaContract.examples(Path.of("..", producer, "src", "main", "events"), topic);
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void every_example_of_a_decision_is_read() throws IOException {
        for (Path example : examples("eligibility-service", "eligibility.decision.v1")) {
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
        for (Path example : examples("eligibility-service", "eligibility.pass.v1")) {
            PassPublished read = json.readValue(example.toFile(), PassPublished.class);
            assertThat(read.changeId()).as(example.toString()).isNotNull();
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.passStart()).as(example.toString()).isBefore(read.endsOn());
            assertThat(read.recordedAt()).as(example.toString()).isNotNull();
        }
    }

    @Test
    void every_example_of_a_link_is_read() throws IOException {
        for (Path example : examples("beneficiaries-service", "beneficiaries.link.v1")) {
            LinkPublished read = json.readValue(example.toFile(), LinkPublished.class);
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.standsFor()).as(example.toString()).isNotNull();
            assertThat(read.kind()).as(example.toString()).isIn("MERGE", "SPLIT");
        }
    }

    @Test
    void every_example_of_a_beneficiary_is_read() throws IOException {
        for (Path example : examples("beneficiaries-service", "beneficiaries.beneficiary.v1")) {
            BeneficiaryPublished read = json.readValue(example.toFile(), BeneficiaryPublished.class);
            assertThat(read.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(read.status()).as(example.toString()).isNotBlank();
        }
    }
}
