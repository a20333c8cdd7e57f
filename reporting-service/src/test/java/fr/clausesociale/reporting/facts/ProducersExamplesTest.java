package fr.clausesociale.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every example that a producer keeps of its events can be read, and says what figures need. */
class ProducersExamplesTest {

    @ParameterizedTest
    @EnumSource(Source.class)
    void every_example_can_be_read(Source source) throws IOException {
        List<Path> examples = examples(source);
        assertThat(examples).as("examples of " + source.topic()).isNotEmpty();
        for (Path example : examples) {
            JsonNode body = TestFacts.json().readTree(example.toFile());
            Fact fact = TestFacts.json().treeToValue(body, source.type());
            assertThat(fact.id()).as(example.toString()).isNotNull();
            assertThat(fact.recordedAt()).as(example.toString()).isNotNull();
            assertThat(dimensions(fact)).as(example.toString()).doesNotContainNull();
        }
    }

    /** What is never left out, whatever is not known: the code lists have values for that. */
    private static List<Object> dimensions(Fact fact) {
        if (fact instanceof ContractFact contract) {
            return listOf(
                    contract.kind(), contract.marketType(), contract.buyer().category());
        } else if (fact instanceof PlacementFact placement) {
            return listOf(
                    placement.beneficiaryId(),
                    placement.mode(),
                    placement.status(),
                    placement.employer().structure());
        } else if (fact instanceof ProfileFact profile) {
            return listOf(profile.ageBand(), profile.sex(), profile.qpv(), profile.education());
        } else if (fact instanceof DecisionFact decision) {
            return listOf(decision.beneficiaryId(), decision.outcome(), decision.basis());
        } else if (fact instanceof ConventionFact convention) {
            return listOf(
                    convention.counting().signature(), convention.counting().place());
        } else if (fact instanceof KeyFact key) {
            return listOf(key.key());
        } else if (fact instanceof LinkFact person) {
            return listOf(person.kind(), person.standsFor());
        }
        return listOf(((HoursFact) fact).kind());
    }

    private static List<Object> listOf(Object... values) {
        return Arrays.asList(values);
    }

    private static List<Path> examples(Source source) throws IOException {
        String owner = source.topic().substring(0, source.topic().indexOf('.')) + "-service";
        Path folder = Path.of("..", owner, "src", "main", "events", "examples", source.topic());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
