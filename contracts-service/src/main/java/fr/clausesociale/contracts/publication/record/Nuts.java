package fr.clausesociale.contracts.publication.record;

import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * European codes of places in France (NUTS), as in European notices: of 2016 and later (règlement (UE) 2016/2066) and of before.
 * NUTS 3 are the départements, numbered within each NUTS 2 in the order of their own codes.
 */
final class Nuts {

    /** NUTS 1 since 2016 are INSEE's regions. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("FR1", "11"),
            Map.entry("FRB", "24"),
            Map.entry("FRC", "27"),
            Map.entry("FRD", "28"),
            Map.entry("FRE", "32"),
            Map.entry("FRF", "44"),
            Map.entry("FRG", "52"),
            Map.entry("FRH", "53"),
            Map.entry("FRI", "75"),
            Map.entry("FRJ", "76"),
            Map.entry("FRK", "84"),
            Map.entry("FRL", "93"),
            Map.entry("FRM", "94"));

    /** NUTS 2 now and until 2016, with the départements of each. */
    private static final String DEPARTMENTS = """
            FR10:75 77 78 91 92 93 94 95
            FRB0 FR24:18 28 36 37 41 45
            FRC1 FR26:21 58 71 89
            FRC2 FR43:25 39 70 90
            FRD1 FR25:14 50 61
            FRD2 FR23:27 76
            FRE1 FR30:59 62
            FRE2 FR22:02 60 80
            FRF1 FR42:67 68
            FRF2 FR21:08 10 51 52
            FRF3 FR41:54 55 57 88
            FRG0 FR51:44 49 53 72 85
            FRH0 FR52:22 29 35 56
            FRI1 FR61:24 33 40 47 64
            FRI2 FR63:19 23 87
            FRI3 FR53:16 17 79 86
            FRJ1 FR81:11 30 34 48 66
            FRJ2 FR62:09 12 31 32 46 65 81 82
            FRK1 FR72:03 15 43 63
            FRK2 FR71:01 07 26 38 42 69 73 74
            FRL0 FR82:04 05 06 13 83 84
            FRM0 FR83:2A 2B
            FRY1 FRA1 FR91:971
            FRY2 FRA2 FR92:972
            FRY3 FRA3 FR93:973
            FRY4 FRA4 FR94:974
            FRY5 FRA5:976
            """;

    /** A département by the other list of such codes (ISO 3166-2), which has a hyphen that no NUTS has. */
    private static final Pattern ISO = Pattern.compile("FR ?- ?(0[1-9]|[1-8]\\d|9[0-5]|2[AB])");

    private static final Map<String, List<String>> BY_CODE = byCode();

    private Nuts() {}

    /** The place, null where the code is none of these or none in France. */
    static Place place(String published, String name, Geography geography) {
        Matcher iso = ISO.matcher(published.toUpperCase(Locale.ROOT));
        if (iso.matches()) {
            return new Place(PlaceKind.DEPARTMENT, iso.group(1), name);
        }
        String code = published.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        if (code.length() < 3 || !code.startsWith("FR")) {
            return null;
        }
        List<String> departments = code.length() >= 4 ? BY_CODE.get(code.substring(0, 4)) : null;
        if (departments == null) {
            String region = code.length() == 3 ? REGIONS.get(code) : null;
            return region == null ? null : new Place(PlaceKind.REGION, region, name);
        }
        if (departments.size() == 1 && code.matches("....0?")) {
            return new Place(PlaceKind.DEPARTMENT, departments.get(0), name);
        }
        int at = code.length() == 5 && Character.isDigit(code.charAt(4)) ? code.charAt(4) - '1' : -1;
        if (at >= 0 && at < departments.size()) {
            return new Place(PlaceKind.DEPARTMENT, departments.get(at), name);
        }
        return code.matches("....0?") ? region(departments, name, geography) : null;
    }

    private static Place region(List<String> departments, String name, Geography geography) {
        return geography
                .department(departments.get(0))
                .map(Territory::region)
                .filter(Objects::nonNull)
                .map(region -> new Place(PlaceKind.REGION, region, name))
                .orElse(null);
    }

    private static Map<String, List<String>> byCode() {
        Map<String, List<String>> found = new HashMap<>();
        DEPARTMENTS.lines().forEach(line -> {
            String[] parts = line.split(":");
            for (String code : parts[0].split(" ")) {
                found.put(code, List.of(parts[1].split(" ")));
            }
        });
        return found;
    }
}
