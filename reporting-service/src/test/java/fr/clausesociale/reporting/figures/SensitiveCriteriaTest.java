package fr.clausesociale.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which criteria tell of health or an offence is said by the rules of eligibility; figures keep to it. */
class SensitiveCriteriaTest {

    private static final Path RULES =
            Path.of("..", "eligibility-service", "src", "main", "resources", "rulesets", "national-1.json");

    @Test
    void figures_know_every_criterion_that_the_rules_call_one_of_health_or_of_an_offence() throws IOException {
        Set<String> sensitive = new TreeSet<>();
        for (JsonNode criterion : new ObjectMapper().readTree(RULES.toFile()).path("criteria")) {
            if (Set.of("HEALTH", "OFFENCE")
                    .contains(criterion.path("sensitivity").asText())) {
                sensitive.add(criterion.path("code").asText());
            }
        }
        assertThat(sensitive).isNotEmpty().isEqualTo(new TreeSet<>(Dimension.SENSITIVE));
    }
}
