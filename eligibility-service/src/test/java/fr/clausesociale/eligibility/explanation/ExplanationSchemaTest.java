package fr.clausesociale.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.clausesociale.eligibility.explanation.Situations.Situation;
import fr.clausesociale.eligibility.rules.RuleSets;
import fr.clausesociale.eligibility.rules.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Explanations have the form that is published, and are read back as they were kept. */
class ExplanationSchemaTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "schemas", "eligibility-explanation.v1.schema.json");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void an_explanation_has_the_published_form_whatever_it_is_about() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
        for (int seed = 0; seed < 50; seed++) {
            Explanation one = explained(seed);
            String text = JSON.writeValueAsString(one);

            assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
            assertThat(JSON.readValue(text, Explanation.class)).isEqualTo(one);
        }
    }

    @Test
    void what_is_left_of_somebody_who_is_forgotten_says_nothing_of_them() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
        for (int seed = 0; seed < 50; seed++) {
            Explanation one = explained(seed);
            String text = JSON.writeValueAsString(one.impersonal());

            assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
            assertThat(text)
                    .doesNotContain("claims/")
                    .doesNotContain("claimed/")
                    .doesNotContain("birthDate")
                    .doesNotContain("SATISFIED")
                    .doesNotContain("criteria/");
        }
    }

    private static Explanation explained(int seed) {
        Situation one = new Situations(seed).next();
        Setting setting = Setting.in(List.of("DEP-02", "EPCI-240200477")).under("NPNRU_GUP");
        return new Explainer(
                        RuleSets.shipped().choose(setting, one.on()).orElseThrow(), one.facts(), one.claims(), one.on())
                .explanation();
    }
}
