package fr.clausesociale.eligibility.rules;

import java.util.List;

/**
 * Which rule set is in force for somebody, and where it was looked for.
 *
 * @param considered in the order of precedence; the last one is the one in force
 */
public record Choice(RuleSet rules, Setting setting, List<Considered> considered) {

    /** @param version of the set in force there, or null where there is none */
    public record Considered(ScopeKind kind, String code, String version) {}
}
