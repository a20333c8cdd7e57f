package fr.clausesociale.eligibility.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rule sets that come with the service. A published file is never edited: a change is a further file in this list. */
final class Shipped {

    /** A file comes after the one it is based on. */
    private static final List<String> FILES =
            List.of("national-1", "national-0", "national-2", "npnru-1", "grandsoissons-1");

    static final RuleSets ALL = RuleSets.of(FILES.stream().map(Shipped::read).toList());

    private Shipped() {}

    private static RuleSetText read(String name) {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String file = "rulesets/" + name + ".json";
        try (InputStream in = RuleSets.class.getClassLoader().getResourceAsStream(file)) {
            return json.readValue(in, RuleSetText.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
