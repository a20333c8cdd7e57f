package fr.clausesociale.contracts.policy;

import fr.clausesociale.platform.geography.Territory;
import java.util.UUID;

/**
 * What a value is asked for; parts that do not matter are null.
 *
 * @param programme code of the programme of the obligation in question
 * @param territory where the contract is performed
 */
public record PolicySubject(UUID contract, String programme, Territory territory) {

    /** Nobody in particular: only what holds everywhere. */
    public static final PolicySubject NATION = new PolicySubject(null, null, null);

    /** How near a scope is to this subject, 0 the nearest; negative where it is not about it. */
    int distance(Scope scope) {
        return switch (scope.kind()) {
            case CONTRACT -> contract != null && contract.toString().equals(scope.value()) ? 0 : -1;
            case PROGRAMME -> scope.value().equals(programme) ? 1 : -1;
            case TERRITORY -> territory == null ? -1 : step(territory.codes().indexOf(scope.value()), 2);
            case NATIONAL -> 100;
        };
    }

    private static int step(int index, int first) {
        return index < 0 ? -1 : first + index;
    }
}
