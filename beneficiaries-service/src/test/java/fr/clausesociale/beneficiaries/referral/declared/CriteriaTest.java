package fr.clausesociale.beneficiaries.referral.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriteriaTest {

    private static final Path RULES = Path.of("..", "eligibility-service", "src", "main", "resources", "rulesets");

    @Test
    void what_may_be_claimed_and_what_of_it_is_sensitive_is_what_the_rules_know() throws Exception {
        List<String> codes = new ArrayList<>();
        List<String> sensitive = new ArrayList<>();
        new ObjectMapper()
                .readTree(RULES.resolve("national-1.json").toFile())
                .path("criteria")
                .forEach(criterion -> {
                    codes.add(criterion.path("code").asText());
                    if (criterion.path("sensitivity").isTextual()) {
                        sensitive.add(criterion.path("code").asText());
                    }
                });

        assertThat(codes).isNotEmpty();
        assertThat(Criteria.CODES).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(Criteria.SENSITIVE).containsExactlyInAnyOrderElementsOf(sensitive);
    }
}
