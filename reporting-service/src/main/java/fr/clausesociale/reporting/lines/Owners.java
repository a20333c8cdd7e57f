package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whose hours are that name another pseudonym: two who were taken for one are two again. That holds of all times, for until they were
 * parted they counted as one. There are few.
 */
final class Owners {

    /** @param at when that was said, by which version of a link: what was said last holds */
    private record Owner(int placement, int named, int owner, long at, long version) {

        private boolean precedes(long otherAt, long otherVersion) {
            return at < otherAt || at == otherAt && version < otherVersion;
        }

        private String text() {
            return placement + " " + named + " " + owner + " " + at + " " + version;
        }

        private static Owner of(String text) {
            String[] parts = text.split(" ");
            return new Owner(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]));
        }
    }

    /** Of one, with the maps that lead to it. */
    private static final long BYTES = 250;

    private final Map<Integer, Owner> byPlacement = new HashMap<>();
    private final Map<Integer, Set<Integer>> given = new HashMap<>();

    /** @return whether hours of the placement are somebody else's by it than before */
    boolean give(int placement, int named, int owner, long at, long version) {
        Owner before = byPlacement.get(placement);
        if (before != null && !before.precedes(at, version)) {
            return false;
        }
        keep(new Owner(placement, named, owner, at, version));
        return before == null || before.named != named || before.owner != owner;
    }

    /** Whose hours of a placement are that name a person. */
    int of(int placement, int named) {
        Owner owner = byPlacement.get(placement);
        return owner != null && owner.named == named ? owner.owner : named;
    }

    /** The placements that were given to a person at any time. */
    Set<Integer> givenTo(int person) {
        return given.getOrDefault(person, Set.of());
    }

    /** As it is now, to be written while more becomes known. */
    Kept kept() {
        List<String> all = new ArrayList<>();
        byPlacement.values().forEach(owner -> all.add(owner.text()));
        return out -> out.texts(all);
    }

    long bytes() {
        return BYTES * byPlacement.size();
    }

    void load(ColumnsReader in) throws IOException {
        for (String text : in.texts()) {
            keep(Owner.of(text));
        }
    }

    private void keep(Owner owner) {
        byPlacement.put(owner.placement, owner);
        given.computeIfAbsent(owner.owner, person -> new HashSet<>()).add(owner.placement);
    }
}
