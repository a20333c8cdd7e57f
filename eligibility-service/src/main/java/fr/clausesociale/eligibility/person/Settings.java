package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Which territories' rules somebody is assessed by: those they are followed in, down to the EPCI they live in. */
@ApplicationScoped
public class Settings {

    private final Geography geography;

    public Settings(Geography geography) {
        this.geography = geography;
    }

    public Setting of(Declaration declared) {
        List<String> territories = new ArrayList<>(
                geography.territory(declared.territory()).map(Territory::codes).orElse(List.of()));
        Territory home = new Territory(
                null, declared.residence().epci(), declared.residence().department(), null);
        if (declared.territory() != null && home.within(declared.territory())) {
            territories.addAll(home.codes());
        }
        return Setting.in(territories);
    }

    /** Of one referral by itself: as it tells the place. */
    public Setting of(DeclaredReferral referral) {
        return Setting.in(referral.territories());
    }
}
