package fr.clausesociale.platform.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which packages build on which. */
final class Rooms {

    private final Map<String, Set<String>> doors = new TreeMap<>();

    /** One package builds on another. Neither itself nor what is outside of all packages (an empty name) counts. */
    void lead(String from, String to) {
        if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
            doors.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
        }
    }

    /** The shortest way from one package to another, both included. */
    Optional<List<String>> way(String from, String to) {
        Map<String, List<String>> ways = new HashMap<>(Map.of(from, List.of(from)));
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !ways.containsKey(to)) {
            String room = next.remove();
            for (String door : doors.getOrDefault(room, Set.of())) {
                if (seen.add(door)) {
                    List<String> way = new ArrayList<>(ways.get(room));
                    way.add(door);
                    ways.put(door, way);
                    next.add(door);
                }
            }
        }
        return Optional.ofNullable(ways.get(to));
    }
}
