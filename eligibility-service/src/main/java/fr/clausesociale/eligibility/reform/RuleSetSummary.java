package fr.clausesociale.eligibility.reform;

import fr.clausesociale.eligibility.rules.RuleSet;
import fr.clausesociale.eligibility.rules.Scope;
import java.time.LocalDate;

/** A rule set in a list. */
record RuleSetSummary(
        String version, String title, String source, Scope scope, String basedOn, LocalDate from, LocalDate until) {

    static RuleSetSummary of(RuleSet rules) {
        return new RuleSetSummary(
                rules.version(),
                rules.title(),
                rules.source(),
                rules.scope(),
                rules.basedOn(),
                rules.from(),
                rules.until());
    }
}
