package fr.clausesociale.eligibility.person;

import fr.clausesociale.eligibility.person.Declaration.DeclaredReferral;
import fr.clausesociale.eligibility.rules.Setting;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which territories' rules somebody is assessed by: those they are followed in, down to the EPCI they live in. */
@ApplicationScoped
public class Settings {

    /** More than there are places; what is told beside them must not pile up. */
    private static final int MOST = 20_000;

    private final Geography geography;

    /** Thousands live in the same place. */
    private final Map<Home, Setting> known = new ConcurrentHashMap<>();

    /** What of a declaration says where somebody is assessed. */
    private record Home(String territory, String epci, String department) {}

    public Settings(Geography geography) {
        this.geography = geography;
    }

    public Setting of(Declaration declared) {
        Home home = new Home(
                declared.territory(),
                declared.residence().epci(),
                declared.residence().department());
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(home, this::of);
    }

    private Setting of(Home told) {
        List<String> territories = new ArrayList<>(
                geography.territory(told.territory()).map(Territory::codes).orElse(List.of()));
        Territory home = new Territory(null, told.epci(), told.department(), null);
        if (told.territory() != null && home.within(told.territory())) {
            territories.addAll(home.codes());
        }
        return Setting.in(territories);
    }

    /** Of one referral by itself: as it tells the place. */
    public Setting of(DeclaredReferral referral) {
        return Setting.in(referral.territories());
    }
}
