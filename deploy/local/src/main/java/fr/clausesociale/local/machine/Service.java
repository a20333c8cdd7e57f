package fr.clausesociale.local.machine;

import java.util.Locale;
import java.util.Set;

/** The four services, with what each is allowed to hold: the key rings of the sealed topics it writes or reads, and of files that it seals. */
public enum Service {
    CONTRACTS(192, Set.of("timesheets")),
    BENEFICIARIES(128, Set.of("claims", "people")),
    ELIGIBILITY(128, Set.of("claims", "profile")),
    REPORTING(160, Set.of("profile"));

    private final int heapMegabytes;
    private final Set<String> sealRings;

    Service(int heapMegabytes, Set<String> sealRings) {
        this.heapMegabytes = heapMegabytes;
        this.sealRings = sealRings;
    }

    /** Name of its port, its database and its database user. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of its Maven module, of its process and of its log. */
    public String module() {
        return shortName() + "-service";
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    public Set<String> sealRings() {
        return sealRings;
    }
}
