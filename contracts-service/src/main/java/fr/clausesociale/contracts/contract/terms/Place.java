package fr.clausesociale.contracts.contract.terms;

import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Where the contract is performed, as told (lieu d'exécution).
 *
 * @param name as published beside the code; decides where several towns share a postal code
 */
public record Place(
        @NotNull PlaceKind kind,
        @Size(max = 20) String code,
        @Size(max = 300) String name) {

    public static final Place UNKNOWN = new Place(PlaceKind.UNKNOWN, null, null);

    /** The territory by the present COG; empty where the code names no place in France. */
    public Optional<Territory> resolve(Geography geography) {
        if (kind == PlaceKind.UNKNOWN || code == null || code.isBlank()) {
            return Optional.empty();
        }
        return switch (kind) {
            case COMMUNE -> geography.commune(code);
            case POSTAL_CODE -> geography.postalCode(code, name);
            case ARRONDISSEMENT -> geography.arrondissement(code);
            case DEPARTMENT -> geography.department(code);
            case REGION -> geography.region(code);
            case COUNTRY -> geography.country(code);
            case UNKNOWN -> Optional.empty();
        };
    }
}
