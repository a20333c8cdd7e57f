package fr.clausesociale.platform.geography;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the communes of each EPCI have in common besides it; some lie in two départements or regions. */
final class EpciExtent {

    private static final Map<String, Territory> BY_SIREN = new HashMap<>(2600);

    static {
        for (Commune commune : CogFile.edition().communes.values()) {
            if (commune.territory.epci() != null) {
                BY_SIREN.merge(commune.territory.epci(), commune.territory, Territory::common);
            }
        }
        // An EPCI is never one commune, even where only one is left in the list.
        BY_SIREN.replaceAll((siren, place) -> new Territory(null, siren, place.department(), place.region()));
    }

    private EpciExtent() {}

    static Optional<Territory> of(String siren) {
        return Optional.ofNullable(BY_SIREN.get(siren));
    }
}
