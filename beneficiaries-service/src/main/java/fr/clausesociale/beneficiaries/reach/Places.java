package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** Finds places. */
@ApplicationScoped
public class Places {

    private final Geography geography;

    Places(Geography geography) {
        this.geography = geography;
    }

    public boolean isCommune(String code) {
        return geography.commune(code).isPresent();
    }

    /** The place of an address, else the first of the prescriber's territories that is one, else France. */
    public Place of(String communeCode, String postalCode, Collection<String> prescribersTerritories) {
        Optional<Territory> home = communeCode == null ? Optional.empty() : geography.commune(communeCode);
        if (home.isEmpty() && postalCode != null) {
            home = geography.postalCode(postalCode, null);
        }
        return home.map(place -> Place.of(place, true))
                .orElseGet(() -> prescribersTerritories.stream()
                        .map(geography::territory)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(place -> Place.of(place, false))
                        .orElseGet(() -> Place.of(Territory.FRANCE, false)));
    }
}
