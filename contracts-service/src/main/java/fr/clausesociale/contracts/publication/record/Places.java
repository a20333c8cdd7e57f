package fr.clausesociale.contracts.publication.record;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.contracts.contract.code.PlaceKind;
import fr.clausesociale.contracts.contract.terms.Place;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The published place of performance (lieuExecution). Publishers mix up kinds of codes: one that is nothing of the kind told
 * is taken for what it can be alone, with a warning; what can be nothing stays as published, unknown.
 */
final class Places {

    private static final Pattern CANTON = Pattern.compile("(97\\d|\\d[\\dABab])\\d{2}");
    /** A code of five digits beside words: "21033 CEDEX", "21231 - Dijon". */
    private static final Pattern AMONG_WORDS = Pattern.compile("\\D*?(\\d{5})\\D*");

    private static final Pattern AS_DECIMAL = Pattern.compile("(\\d{1,5})[.,]0+");
    /** Parts of a département that have no code of their own there: the metropolis of Lyon, and Corsica as it is numbered beside its postal codes. */
    private static final Map<String, String> PARTS = Map.of("69D", "69", "69M", "69", "20A", "2A", "20B", "2B");

    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 300;

    private static final Map<String, PlaceKind> LISTED = Map.of(
            "Code postal", PlaceKind.POSTAL_CODE,
            "Code commune", PlaceKind.COMMUNE,
            "Code arrondissement", PlaceKind.ARRONDISSEMENT,
            "Code canton", PlaceKind.DEPARTMENT,
            "Code département", PlaceKind.DEPARTMENT,
            "Code région", PlaceKind.REGION,
            "Code pays", PlaceKind.COUNTRY);

    private static final Map<String, PlaceKind> BY_WORDS = new HashMap<>();

    static {
        LISTED.forEach((words, kind) -> {
            BY_WORDS.put(ComparableText.key(words), kind);
            BY_WORDS.put(ComparableText.key(words).replace("code ", ""), kind);
        });
        BY_WORDS.put("code insee", PlaceKind.COMMUNE);
        BY_WORDS.put("cp", PlaceKind.POSTAL_CODE);
    }

    private final Geography geography;

    Places(Geography geography) {
        this.geography = geography;
    }

    Place read(JsonNode record, Faults faults) {
        JsonNode published = record.path("lieuExecution");
        String code = whole(cut(PublishedJson.text(published, "code"), LONGEST_CODE));
        String name = cut(PublishedJson.text(published, "nom"), LONGEST_NAME);
        if (code == null) {
            if (!published.isMissingNode() || record.has("acheteur")) {
                faults.add(DecpFault.PLACE_CODE_MISSING, "/lieuExecution/code");
            }
            return name == null ? Place.UNKNOWN : new Place(PlaceKind.UNKNOWN, null, name);
        }
        String typeCode = PublishedJson.text(published, "typeCode");
        PlaceKind kind = LISTED.get(String.valueOf(typeCode));
        if (kind == null) {
            faults.add(DecpFault.PLACE_KIND_UNLISTED, "/lieuExecution/typeCode", typeCode);
            kind = BY_WORDS.get(ComparableText.key(typeCode));
        }
        if (kind == PlaceKind.DEPARTMENT
                && ComparableText.key(typeCode).endsWith("canton")
                && CANTON.matcher(code).matches()) {
            return new Place(PlaceKind.DEPARTMENT, departmentOfCanton(code), name);
        }
        if (kind == PlaceKind.DEPARTMENT && code.equals("20")) {
            // Corsica before 1976, and by postal codes still: which of the two départements it was, nobody can tell.
            faults.add(
                    DecpFault.PLACE_KIND_CORRECTED,
                    "/lieuExecution/typeCode",
                    code,
                    label(kind),
                    label(PlaceKind.REGION));
            return new Place(PlaceKind.REGION, "94", name);
        }
        return resolved(kind, code, name, faults);
    }

    /** A code that a table held as a number (21231.0), and the département of one that names a part of it. */
    private static String whole(String code) {
        if (code == null) {
            return null;
        }
        Matcher decimal = AS_DECIMAL.matcher(code);
        String told = decimal.matches() ? decimal.group(1) : code;
        return PARTS.getOrDefault(told.toUpperCase(Locale.ROOT), told);
    }

    private Place resolved(PlaceKind told, String code, String name, Faults faults) {
        if (told == PlaceKind.REGION && geography.formerRegion(code)) {
            return formerRegion(code, name, faults);
        }
        if (told != null && told != PlaceKind.UNKNOWN) {
            Place place = new Place(told, code, name);
            if (place.resolve(geography).isPresent()) {
                return place;
            }
        }
        Place other = other(told, code, name);
        if (other == null) {
            return amongWords(told, code, name, faults);
        }
        if (told != null) {
            faults.add(
                    DecpFault.PLACE_KIND_CORRECTED, "/lieuExecution/typeCode", code, label(told), label(other.kind()));
        }
        return other;
    }

    private Place amongWords(PlaceKind told, String code, String name, Faults faults) {
        Matcher words = AMONG_WORDS.matcher(code);
        String alone = words.matches() ? words.group(1) : code;
        if (alone.equals(code)
                || !new Place(PlaceKind.POSTAL_CODE, alone, name)
                                .resolve(geography)
                                .isPresent()
                        && !new Place(PlaceKind.COMMUNE, alone, name)
                                .resolve(geography)
                                .isPresent()) {
            faults.add(DecpFault.PLACE_NOT_FOUND, "/lieuExecution/code", code);
            return new Place(PlaceKind.UNKNOWN, code, name);
        }
        faults.add(DecpFault.PLACE_CODE_AMONG_WORDS, "/lieuExecution/code", code, alone);
        return resolved(told, alone, name, faults);
    }

    /** A region until 2015, unless the name is that of the département with this code. */
    private Place formerRegion(String code, String name, Faults faults) {
        boolean department = geography
                .name("DEP-" + code)
                .filter(known -> name != null && ComparableText.key(name).contains(ComparableText.key(known)))
                .isPresent();
        if (department) {
            faults.add(
                    DecpFault.PLACE_KIND_CORRECTED,
                    "/lieuExecution/typeCode",
                    code,
                    label(PlaceKind.REGION),
                    label(PlaceKind.DEPARTMENT));
            return new Place(PlaceKind.DEPARTMENT, code, name);
        }
        String present = geography.region(code).orElseThrow().region();
        faults.add(DecpFault.PLACE_REGION_FORMER, "/lieuExecution/code", code, present);
        return new Place(PlaceKind.REGION, code, name);
    }

    /** What else the code can be, if it can be one thing only. */
    private Place other(PlaceKind told, String code, String name) {
        Place nuts = Nuts.place(code, name, geography);
        if (nuts != null) {
            return nuts;
        }
        if (code.length() == 4 && CANTON.matcher(code).matches() && told != PlaceKind.POSTAL_CODE) {
            String department = departmentOfCanton(code);
            return geography.department(department).isPresent()
                    ? new Place(PlaceKind.DEPARTMENT, department, name)
                    : null;
        }
        // One or two digits that were never a region's may be any département's.
        boolean short2 = code.length() == 2 || code.length() == 3 && code.startsWith("97");
        List<PlaceKind> candidates = code.length() == 5
                ? List.of(PlaceKind.COMMUNE, PlaceKind.POSTAL_CODE)
                : short2 && told != PlaceKind.REGION ? List.of(PlaceKind.DEPARTMENT) : List.of();
        List<Place> possible = candidates.stream()
                .filter(kind -> kind != told)
                .map(kind -> new Place(kind, code, name))
                .filter(place -> place.resolve(geography).isPresent())
                .toList();
        if (possible.size() == 2) {
            // 21231 is Dijon to INSEE and nobody's letterbox; 21000 the other way round. What is both at once is
            // decided by the name.
            return possible.stream()
                    .filter(place -> named(place, name))
                    .findFirst()
                    .orElseGet(() -> told == null ? possible.get(1) : shared(possible, name));
        }
        return possible.isEmpty() ? null : possible.get(0);
    }

    /** The département of both readings, null where each has its own. */
    private Place shared(List<Place> readings, String name) {
        List<String> departments = readings.stream()
                .flatMap(place -> place.resolve(geography).stream())
                .map(Territory::department)
                .distinct()
                .toList();
        return departments.size() == 1 && departments.get(0) != null
                ? new Place(PlaceKind.DEPARTMENT, departments.get(0), name)
                : null;
    }

    private boolean named(Place place, String name) {
        return place.resolve(geography)
                .filter(found -> found.commune() != null)
                .flatMap(found -> geography.communeName(found.commune()))
                .filter(town -> ComparableText.key(name).contains(ComparableText.key(town)))
                .isPresent();
    }

    private static String label(PlaceKind kind) {
        return switch (kind) {
            case COMMUNE -> "code commune";
            case POSTAL_CODE -> "code postal";
            case ARRONDISSEMENT -> "code arrondissement";
            case DEPARTMENT -> "code département";
            case REGION -> "code région";
            case COUNTRY -> "code pays";
            case UNKNOWN -> "code inconnu";
        };
    }

    private static String departmentOfCanton(String code) {
        return code.startsWith("97") ? code.substring(0, 3) : code.substring(0, 2);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
