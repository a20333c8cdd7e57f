package fr.clausesociale.platform.geography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Postal codes to places. A code is La Poste's, not INSEE's: shared by communes, and many in use are CEDEX codes that no list holds. */
final class PostalCodes {

    private final Map<String, Map<String, Commune>> namesByDepartment = new ConcurrentHashMap<>();

    Optional<Territory> find(String code, String townName) {
        if (code.length() != 5 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String name = townName == null ? "" : TownName.key(townName);
        List<Commune> sharing = CogFile.edition().postalCodes.get(code);
        if (sharing != null) {
            return Optional.of(
                    sharing.size() == 1
                            ? sharing.get(0).territory
                            : byName(sharing, name).orElseGet(() -> common(sharing)));
        }
        List<String> departments = departments(code);
        for (String department : departments) {
            Commune town = names(department).get(name);
            if (town != null) {
                return Optional.of(town.territory);
            }
        }
        return departments.stream()
                .map(CogFile.edition().departments::get)
                .reduce(Territory::common)
                .map(PostalCodes::onlyCommune);
    }

    /** The communes that share a code; none where no list holds it. */
    static List<Commune> sharing(String code) {
        return CogFile.edition().postalCodes.getOrDefault(code, List.of());
    }

    /** Paris: a département that is one commune. */
    private static Territory onlyCommune(Territory place) {
        List<Commune> communes = CogFile.edition().byDepartment.getOrDefault(place.department(), List.of());
        return communes.size() == 1 ? communes.get(0).territory : place;
    }

    private static Optional<Territory> byName(List<Commune> sharing, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Commune> same = sharing.stream()
                .filter(commune -> commune.keys().contains(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0).territory) : mentioned(sharing, name);
    }

    /** "Groupe scolaire de Talant": the one commune named in it, where no other is ("Chalon" inside "Saint-Rémy-lès-Chalon" is not). */
    private static Optional<Territory> mentioned(List<Commune> sharing, String name) {
        String text = " " + name + " ";
        Map<Commune, String> mentioned = new HashMap<>();
        for (Commune commune : sharing) {
            for (String key : commune.keys()) {
                if (key.length() > 3 && text.contains(" " + key + " ")) {
                    mentioned.merge(commune, key, (a, b) -> a.length() >= b.length() ? a : b);
                }
            }
        }
        Set<Commune> longest = new HashSet<>(mentioned.keySet());
        mentioned.forEach((commune, key) -> mentioned.forEach((other, otherKey) -> {
            if (otherKey.length() > key.length() && otherKey.contains(key)) {
                longest.remove(commune);
            }
        }));
        return longest.size() == 1 ? Optional.of(longest.iterator().next().territory) : Optional.empty();
    }

    private static Territory common(List<Commune> sharing) {
        return sharing.stream()
                .map(commune -> commune.territory)
                .reduce(Territory::common)
                .orElseThrow();
    }

    /** Towns of a département by name; a name that two of them bear is left out. */
    private Map<String, Commune> names(String department) {
        return namesByDepartment.computeIfAbsent(department, d -> {
            Map<String, Commune> names = new HashMap<>();
            Set<String> twice = new HashSet<>();
            for (Commune commune : CogFile.edition().byDepartment.getOrDefault(d, List.of())) {
                // Only present names: a former one may be any hamlet's.
                if (names.put(commune.keys().get(0), commune) != null) {
                    twice.add(commune.keys().get(0));
                }
            }
            names.keySet().removeAll(twice);
            return names;
        });
    }

    /** The départements a postal code's first digits stand for: one, two for part of Corsica, none (Monaco, armed forces, abroad). */
    private static List<String> departments(String code) {
        List<String> departments = new ArrayList<>(2);
        if (code.startsWith("20")) {
            char third = code.charAt(2);
            if (third <= '1') {
                departments.add("2A");
            } else if (third == '2' || third == '6') {
                departments.add("2B");
            } else {
                departments.add("2A");
                departments.add("2B");
            }
        } else {
            departments.add(
                    code.startsWith("97") || code.startsWith("98") ? code.substring(0, 3) : code.substring(0, 2));
        }
        departments.removeIf(department -> !CogFile.edition().departments.containsKey(department));
        return departments;
    }
}
