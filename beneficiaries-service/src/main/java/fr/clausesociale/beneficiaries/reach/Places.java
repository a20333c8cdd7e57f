package fr.clausesociale.beneficiaries.reach;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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

    /** Where an address lies, as precisely as it says. @param communeCode null where it is not told, as is postalCode */
    public Optional<Territory> home(String communeCode, String postalCode) {
        Optional<Territory> home = communeCode == null ? Optional.empty() : geography.commune(communeCode);
        return home.isEmpty() && postalCode != null ? geography.postalCode(postalCode, null) : home;
    }

    /** Whether an address of that commune may have that postal code. */
    public boolean agree(String communeCode, String postalCode) {
        return geography.mayHave(communeCode, postalCode);
    }

    /** The communes that share a postal code, by name. */
    public List<String> sharing(String postalCode) {
        return geography.communesOf(postalCode).stream()
                .flatMap(code -> geography.communeName(code).map(name -> name + " (" + code + ")").stream())
                .toList();
    }

    /** The place of an address, else the first of the prescriber's territories that is one, else France. */
    public Place of(String communeCode, String postalCode, Collection<String> prescribersTerritories) {
        return home(communeCode, postalCode)
                .map(place -> Place.of(place, true))
                .orElseGet(() -> prescribersTerritories.stream()
                        .map(geography::territory)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(place -> Place.of(place, false))
                        .orElseGet(() -> Place.of(Territory.FRANCE, false)));
    }
}
