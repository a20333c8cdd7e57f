package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.geography.Geography;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom a value is for.
 *
 * @param value identifier of the contract, code of the programme or territory ({@code DEP-21}); of the nation FR
 */
public record Scope(@NotNull ScopeKind kind, @Size(max = 60) String value) {

    private static final String NATION = "FR";

    public Scope {
        if (kind == ScopeKind.NATIONAL && (value == null || value.isBlank())) {
            value = NATION;
        }
    }

    /** The same, of a territory under its present code: who is looked for is known by that one. */
    Scope present(Geography geography) {
        return kind == ScopeKind.TERRITORY
                ? new Scope(kind, geography.named(value).orElseThrow().code())
                : this;
    }

    boolean wellFormed(Geography geography) {
        if (value == null) {
            return false;
        }
        return switch (kind) {
            case CONTRACT -> value.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
            case PROGRAMME -> value.matches("[A-Z][A-Z0-9_]{0,59}");
            case TERRITORY -> !value.equals(NATION) && geography.named(value).isPresent();
            case NATIONAL -> value.equals(NATION);
        };
    }
}
