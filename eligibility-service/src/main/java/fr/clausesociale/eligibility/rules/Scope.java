package fr.clausesociale.eligibility.rules;

import java.util.List;

/**
 * Whom a rule set is for.
 *
 * @param codes of the territories ({@code DEP-21}, {@code EPCI-240200477}) or programmes ({@code NPNRU_GUP}); of the nation FR
 */
public record Scope(ScopeKind kind, List<String> codes) {

    /** Everybody for whom nothing narrower holds. */
    public static final Scope NATION = new Scope(ScopeKind.NATIONAL, List.of("FR"));

    public Scope {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /** Whether both may be meant at once. */
    public boolean meets(Scope other) {
        return kind == other.kind && codes.stream().anyMatch(other.codes::contains);
    }
}
