package fr.clausesociale.eligibility.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rule sets there ever were. A published file is never edited: a change is a further file in this list. */
@ApplicationScoped
public class RuleSets {

    private static final List<String> FILES = List.of("rulesets/national-1.json", "rulesets/national-2.json");

    private final List<RuleSet> all = FILES.stream().map(RuleSets::read).toList();

    /** The national rule set in force on that day, a later one in the place of an earlier; none before the first. */
    public Optional<RuleSet> on(LocalDate day) {
        return all.stream().filter(rules -> rules.inForce(day)).max(Comparator.comparing(RuleSet::from));
    }

    /** First day for which rules are known. */
    public LocalDate earliest() {
        return all.stream().map(RuleSet::from).min(LocalDate::compareTo).orElseThrow();
    }

    private static RuleSet read(String file) {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = RuleSets.class.getClassLoader().getResourceAsStream(file)) {
            return json.readValue(in, RuleSet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
