package fr.clausesociale.platform.geography;

import java.util.ArrayList;
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

    /** All of France: where nothing narrower is known. */
    public static final Territory FRANCE = new Territory(null, null, null, null);

    /** Whether this place lies in a territory named as {@code FR}, {@code REG-27}, {@code DEP-21}, {@code EPCI-242100410}, {@code COM-21231}. */
    public boolean within(String territory) {
        if (territory == null) {
            return false;
        }
        if (territory.equals("FR")) {
            return true;
        }
        int dash = territory.indexOf('-');
        if (dash < 0) {
            return false;
        }
        String code = territory.substring(dash + 1);
        return switch (territory.substring(0, dash)) {
            case "COM" -> code.equals(commune);
            case "EPCI" -> code.equals(epci);
            case "DEP" -> code.equals(department);
            case "REG" -> code.equals(region);
            default -> false;
        };
    }

    /** The narrowest name of this place: {@code COM-…}, else {@code EPCI-…}, {@code DEP-…}, {@code REG-…}, {@code FR}. */
    public String code() {
        return codes().get(0);
    }

    /** Every territory this place is in, narrowest first, {@code FR} last. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>(5);
        add(codes, "COM-", commune);
        add(codes, "EPCI-", epci);
        add(codes, "DEP-", department);
        add(codes, "REG-", region);
        codes.add("FR");
        return codes;
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

    private static void add(List<String> codes, String kind, String code) {
        if (code != null) {
            codes.add(kind + code);
        }
    }
}
