package fr.clausesociale.platform.geography;

import java.util.ArrayList;
import java.util.List;

/** A present commune with the names it goes by: its own and those of the communes that became part of it. */
final class Commune {

    final String name;
    final Territory territory;
    private List<String> formerNames = List.of();
    private volatile List<String> keys;

    Commune(String name, Territory territory) {
        this.name = name;
        this.territory = territory;
    }

    void formerly(String formerName) {
        if (formerNames.isEmpty()) {
            formerNames = new ArrayList<>(2);
        }
        formerNames.add(formerName);
    }

    /** Its names made comparable, the present one first; computed when first asked, most never are. */
    List<String> keys() {
        List<String> known = keys;
        if (known == null) {
            known = new ArrayList<>(formerNames.size() + 1);
            known.add(TownName.key(name));
            for (String former : formerNames) {
                known.add(TownName.key(former));
            }
            keys = known;
        }
        return known;
    }
}
