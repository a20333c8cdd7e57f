package fr.clausesociale.beneficiaries.district;

import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.text.EditDistance;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the code of a district that somebody gives against the list of its generation and the address beside it. */
@ApplicationScoped
public class Districts {

    /** Other replicas load lists too: how long this one may not know of it. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DistrictLists lists;
    private final Geography geography;
    private final BusinessClock clock;
    private final Map<Generation, Known> known = new EnumMap<>(Generation.class);
    private Instant looked = Instant.MIN;

    private record Known(long version, Map<String, District> byCode) {}

    Districts(DistrictLists lists, Geography geography, BusinessClock clock) {
        this.lists = lists;
        this.geography = geography;
        this.clock = clock;
    }

    /** What a code is worth. */
    public enum Verdict {
        CONFIRMED,
        /** No list of its generation was loaded: it stands as given. */
        NOT_CHECKED,
        /** No such district. */
        UNKNOWN,
        /** One of another place than the address. */
        ELSEWHERE
    }

    /**
     * @param place of the district, in words, where it lies elsewhere; else null
     * @param nearest the district that may have been meant, code and name, or null
     */
    public record Finding(Verdict verdict, String place, String nearest) {

        /** Whether the code is taken. */
        public boolean holds() {
            return verdict == Verdict.CONFIRMED || verdict == Verdict.NOT_CHECKED;
        }
    }

    /**
     * @param home the commune of the address where it is known, else what is known of it; null where nothing is
     */
    public Finding check(String code, Territory home) {
        Optional<Map<String, District>> list = Generation.of(code).flatMap(this::list);
        if (list.isEmpty()) {
            return new Finding(Verdict.NOT_CHECKED, null, null);
        }
        District district = list.get().get(code);
        if (district == null) {
            return new Finding(Verdict.UNKNOWN, null, nearest(code, list.get().values(), home));
        }
        return home == null || district.communes().stream().anyMatch(commune -> mayLieIn(commune, home))
                ? new Finding(Verdict.CONFIRMED, null, null)
                : new Finding(
                        Verdict.ELSEWHERE,
                        place(district),
                        nearest(code, list.get().values(), home));
    }

    private boolean mayLieIn(String commune, Territory home) {
        return home.commune() != null
                ? home.commune().equals(commune)
                : geography
                        .commune(commune)
                        .filter(place -> place.within(home.code()))
                        .isPresent();
    }

    private String place(District district) {
        return district.communes().stream()
                .sorted()
                .map(commune -> geography.communeName(commune).orElse(commune))
                .collect(Collectors.joining(", "));
    }

    /** Of the districts of the address that with the nearest code, else of all. */
    private String nearest(String code, Collection<District> all, Territory home) {
        List<District> here = home == null
                ? List.of()
                : all.stream()
                        .filter(district -> district.communes().stream().anyMatch(commune -> mayLieIn(commune, home)))
                        .toList();
        return (here.isEmpty() ? all : here)
                .stream()
                        .min(Comparator.<District>comparingInt(district -> EditDistance.between(code, district.code()))
                                .thenComparing(District::code))
                        .filter(district -> !here.isEmpty() || EditDistance.between(code, district.code()) <= 1)
                        .map(District::told)
                        .orElse(null);
    }

    private Optional<Map<String, District>> list(Generation generation) {
        synchronized (known) {
            if (looked.plus(FRESH).isBefore(clock.now())) {
                QuarkusTransaction.joiningExisting().run(this::look);
            }
            return Optional.ofNullable(known.get(generation)).map(Known::byCode);
        }
    }

    private void look() {
        for (Generation generation : Generation.values()) {
            long version = lists.version(generation);
            Known before = known.get(generation);
            if (version > 0 && (before == null || before.version() != version)) {
                lists.current(generation)
                        .ifPresent(list -> known.put(
                                generation,
                                new Known(
                                        list.version(),
                                        list.districts().stream()
                                                .collect(Collectors.toMap(District::code, Function.identity())))));
            }
        }
        looked = clock.now();
    }

    /** A list was loaded here: the next code is held against it. */
    void forget() {
        synchronized (known) {
            looked = Instant.MIN;
        }
    }
}
