package fr.clausesociale.beneficiaries.link;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Two people who were taken for one from an instant on.
 *
 * @param goes the pseudonym that comes back into use
 * @param its all pseudonyms of whoever is behind that one, itself too
 * @param stays the pseudonym that stood for it
 * @param others all pseudonyms of whoever is behind the other, itself too
 */
public record Separation(UUID goes, Set<UUID> its, UUID stays, Set<UUID> others, Instant since) {

    public Separation {
        its = Set.copyOf(its);
        others = Set.copyOf(others);
    }

    /** Which of the two is behind a pseudonym; empty where that is a third. */
    public Optional<UUID> side(UUID pseudonym) {
        if (its.contains(pseudonym)) {
            return Optional.of(goes);
        }
        return others.contains(pseudonym) ? Optional.of(stays) : Optional.empty();
    }

    /** All pseudonyms of the two. */
    public Set<UUID> all() {
        Set<UUID> all = new HashSet<>(its);
        all.addAll(others);
        return all;
    }
}
