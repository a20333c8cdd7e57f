package fr.clausesociale.reporting.lines;

import fr.clausesociale.platform.events.OwnKey;
import fr.clausesociale.platform.events.UnreadableEvent;
import fr.clausesociale.reporting.facts.KeyFact;
import fr.clausesociale.reporting.facts.ProfileFact;
import fr.clausesociale.reporting.facts.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The keys under which people's sensitive criteria are sealed, in memory alone, whatever becomes of the file. Belongs to one
 * thread.
 */
public final class PersonalKeys {

    private final Map<UUID, Held> held = new HashMap<>();

    /** @param key null once it is destroyed */
    private record Held(long version, OwnKey key) {}

    /** Whether nothing was ever told of any. */
    public boolean areNone() {
        return held.isEmpty();
    }

    /** @return false when it was known */
    boolean take(Version version) {
        KeyFact fact = (KeyFact) version.fact();
        Held before = held.get(fact.id());
        if (before != null && before.version() >= version.number()) {
            return false;
        }
        held.put(fact.id(), new Held(version.number(), fact.key() == null ? null : OwnKey.of(fact.key())));
        return true;
    }

    /** All criteria of a profile that can be read: those sealed under a key that is not there, or no more, are not stated. */
    Collection<String> criteria(ProfileFact profile) {
        TreeSet<String> all = new TreeSet<>(profile.criteria());
        Held key = profile.sealedCriteria() == null ? null : held.get(profile.keyHolder());
        if (key != null && key.key() != null) {
            all.addAll(opened(key.key(), profile.sealedCriteria()));
        }
        return all;
    }

    private static List<String> opened(OwnKey key, String sealed) {
        try {
            return List.of(key.open(sealed).split(","));
        } catch (UnreadableEvent e) {
            return List.of();
        }
    }
}
