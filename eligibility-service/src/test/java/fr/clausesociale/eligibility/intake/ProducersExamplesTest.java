package fr.clausesociale.eligibility.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clausesociale.eligibility.person.Declaration;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.platform.testing.EventSchemaContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every example of the producer is understood here. */
class ProducersExamplesTest {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static List<Path> examples(String topic) {
        List<Path> found =
                EventSchemaContract.examples(Path.of("..", "beneficiaries-service", "src", "main", "events"), topic);
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void people_are_understood() throws Exception {
        for (Path example : examples("beneficiaries.beneficiary.v1")) {
            BeneficiaryIntake.BeneficiaryState state =
                    json.readValue(example.toFile(), BeneficiaryIntake.BeneficiaryState.class);
            assertThat(state.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(state.status()).as(example.toString()).isIn("ACTIVE", "MERGED", "ERASED");
        }
    }

    @Test
    void links_are_understood() throws Exception {
        for (Path example : examples("beneficiaries.link.v1")) {
            LinkIntake.LinkState state = json.readValue(example.toFile(), LinkIntake.LinkState.class);
            assertThat(state.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(state.standsFor()).as(example.toString()).isNotNull();
            assertThat(state.kind()).as(example.toString()).isIn("MERGE", "SPLIT");
        }
    }

    @Test
    void declarations_are_understood_and_can_be_assessed() throws Exception {
        RuleSets rules = RuleSets.shipped();
        for (Path example : examples("beneficiaries.claims.v1")) {
            Declaration declared = json.readValue(example.toFile(), Declaration.class);
            assertThat(declared.beneficiaryId()).as(example.toString()).isNotNull();
            assertThat(rules.on(declared.referredOn())
                            .orElseThrow()
                            .assess(declared.facts(), declared.toJudge(), declared.referredOn())
                            .outcome())
                    .as(example.toString())
                    .isNotNull();
        }
    }
}
