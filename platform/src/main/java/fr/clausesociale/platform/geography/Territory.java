package fr.clausesociale.platform.geography;

import fr.clausesociale.platform.geography.TerritoryName.Level;
import java.util.List;

/**
 * A place in France as precisely as it is known; what is not known is null (a whole département has no commune, a few islands
 * belong to no EPCI). The overseas collectivities (975, 977, 978, 984, 986, 987, 988) belong to no region.
 *
 * @param commune INSEE code of the present commune, never of a municipal arrondissement
 * @param epci SIREN of the EPCI à fiscalité propre
 * @param department 01 to 95, 2A, 2B, 971 to 976, or the overseas collectivity
 * @param region INSEE code: 11 to 94, 01 to 06 for the overseas regions
 */
public record Territory(String commune, String epci, String department, String region) {

    private static final List<Level> NARROWEST_FIRST =
            List.of(Level.COMMUNE, Level.EPCI, Level.DEPARTMENT, Level.REGION, Level.FRANCE);

    /** All of France: where nothing narrower is known. */
    public static final Territory FRANCE = new Territory(null, null, null, null);

    /** Whether this place lies in a territory named as {@code FR}, {@code REG-27}, {@code DEP-21}, {@code EPCI-242100410}, {@code COM-21231}. */
    public boolean within(String territory) {
        return TerritoryName.of(territory).map(this::isIn).orElse(false);
    }

    /** Whether this place lies in a territory. */
    public boolean isIn(TerritoryName territory) {
        return territory.isFrance() || territory.code().equals(part(territory.level()));
    }

    private String part(Level level) {
        return switch (level) {
            case COMMUNE -> commune;
            case EPCI -> epci;
            case DEPARTMENT -> department;
            case REGION -> region;
            case FRANCE -> "";
        };
    }

    /** The narrowest name of this place: {@code COM-…}, else {@code EPCI-…}, {@code DEP-…}, {@code REG-…}, {@code FR}. */
    public String code() {
        return codes().get(0);
    }

    /** Every territory this place is in, narrowest first, {@code FR} last. */
    public List<String> codes() {
        return NARROWEST_FIRST.stream()
                .filter(level -> part(level) != null)
                .map(level -> new TerritoryName(level, part(level)).toString())
                .toList();
    }

    /** {@link #code()} of a place that may be unknown: null then. */
    public static String asCode(Territory territory) {
        return territory == null ? null : territory.code();
    }

    /** What two places have in common: each part where they agree. */
    Territory common(Territory other) {
        return new Territory(
                same(commune, other.commune),
                same(epci, other.epci),
                same(department, other.department),
                same(region, other.region));
    }

    private static String same(String one, String other) {
        return one != null && one.equals(other) ? one : null;
    }
}
