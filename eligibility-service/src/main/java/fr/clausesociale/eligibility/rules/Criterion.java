package fr.clausesociale.eligibility.rules;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.clausesociale.eligibility.rules.check.Checks;
import fr.clausesociale.eligibility.rules.check.Reading;
import fr.clausesociale.eligibility.rules.check.Rule;
import fr.clausesociale.eligibility.rules.check.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * A category of people the clause is meant for.
 *
 * @param code stable code
 * @param label French name
 * @param sensitivity why the category may not travel or be stored in clear, or null
 * @param source where the rule comes from, or null for that of the rule set
 * @param oneOf checks of which one must hold beside the rule; none where the rule is enough
 */
public record Criterion(
        String code,
        String label,
        Sensitivity sensitivity,
        String source,
        Rule rule,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rule> oneOf) {

    /** Special categories of personal data (articles 9 and 10 of the GDPR) and what reveals intimate situations. */
    public enum Sensitivity {
        HEALTH,
        OFFENCE,
        SOCIAL_CARE
    }

    public Criterion {
        oneOf = oneOf == null ? List.of() : List.copyOf(oneOf);
    }

    @JsonProperty
    public boolean automatic() {
        return rule.automatic();
    }

    /** Codes of the other criteria that it asks about. */
    @JsonIgnore
    public List<String> asksAbout() {
        return Stream.concat(Stream.of(rule), oneOf.stream())
                .flatMap(check -> check.asksAbout().stream())
                .toList();
    }

    Verdict judge(Reading reading) {
        return Checks.judge(rule, oneOf, reading, path());
    }

    /** How its parameters are called. */
    String path() {
        return "criteria/" + code;
    }
}
