package fr.clausesociale.beneficiaries.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.beneficiaries.progress.AssessmentState;
import fr.clausesociale.beneficiaries.progress.DecisionState;
import fr.clausesociale.beneficiaries.progress.PlacementState;
import fr.clausesociale.platform.testing.EventSchemaContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every example of the producers is understood here. */
class ProducersExamplesTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static List<Path> examples(String producer, String topic) {
        List<Path> found = EventSchemaContract.examples(Path.of("..", producer, "src", "main", "events"), topic);
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void decisions_are_understood() throws Exception {
        for (Path example : examples("eligibility-service", "eligibility.decision.v1")) {
            DecisionState decision = json.readValue(example.toFile(), DecisionState.class);
            assertThat(decision).as(example.toString()).hasNoNullFieldsOrPropertiesExcept("referralId", "validUntil");
        }
    }

    @Test
    void assessments_are_understood() throws Exception {
        for (Path example : examples("eligibility-service", "eligibility.assessment.v1")) {
            AssessmentState assessment = json.readValue(example.toFile(), AssessmentState.class);
            assertThat(assessment).as(example.toString()).hasNoNullFieldsOrPropertiesExcept("validUntil", "revision");
        }
    }

    @Test
    void who_follows_a_contract_is_understood() throws Exception {
        List<String> followers = new ArrayList<>();
        for (Path example : examples("contracts-service", "contracts.contract.v1")) {
            followers.add(json.readValue(example.toFile(), ContractIntake.ContractState.class)
                    .followedBy());
        }
        assertThat(followers).anySatisfy(siret -> assertThat(siret).matches("\\d{14}"));
    }

    @Test
    void placements_are_understood() throws Exception {
        for (Path example : examples("contracts-service", "contracts.placement.v1")) {
            PlacementState placement = json.readValue(example.toFile(), PlacementState.class);
            assertThat(placement.placementId()).as(example.toString()).isNotNull();
            assertThat(placement.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(placement.recordedAt()).as(example.toString()).isNotNull();
            assertThat(placement.stage()).as(example.toString()).isNotNull();
        }
    }
}
