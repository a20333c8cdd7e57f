package fr.clausesociale.contracts.policy;

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

    boolean wellFormed() {
        if (value == null) {
            return false;
        }
        return switch (kind) {
            case CONTRACT -> value.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
            case PROGRAMME -> value.matches("[A-Z][A-Z0-9_]{0,59}");
            case TERRITORY -> value.matches("REG-\\d{2}|DEP-(\\d{2,3}|2A|2B)|EPCI-\\d{9}|COM-\\d[0-9AB]\\d{3}");
            case NATIONAL -> value.equals(NATION);
        };
    }
}
