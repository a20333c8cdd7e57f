package fr.clausesociale.eligibility.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A category of people the clause is meant for.
 *
 * @param code stable code
 * @param label French name
 * @param sensitivity why the category may not travel or be stored in clear, or null
 * @param source where the rule comes from
 */
record Criterion(String code, String label, Sensitivity sensitivity, String source, Rule rule) {

    /** Special categories of personal data (articles 9 and 10 of the GDPR) and what reveals intimate situations. */
    enum Sensitivity {
        HEALTH,
        OFFENCE,
        SOCIAL_CARE
    }

    @JsonProperty
    boolean automatic() {
        return rule.automatic();
    }

    Verdict judge(Claim claim, Facts facts, LocalDate on) {
        return rule.judge(claim, facts, on);
    }
}
