package fr.clausesociale.beneficiaries.vault;

import fr.clausesociale.platform.events.SealedCells;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How people are kept in the index under which they are found: by keyed hashes of their keys. Whoever has the database and not
 * the ring cannot try names, days or numbers against it.
 */
@ApplicationScoped
public class KeyedIndex {

    private final SealedCells cells;

    KeyedIndex(SealedCells cells) {
        this.cells = cells;
    }

    /** As the keys are kept from now on. */
    public Set<Long> kept(Collection<Long> keys) {
        return under(cells.keys(Rings.PEOPLE).iterator().next(), keys);
    }

    /** As they may have been kept, under every key of the ring: while it changes, some are found by the old one yet. */
    public Set<Long> sought(Collection<Long> keys) {
        Set<Long> all = new LinkedHashSet<>();
        cells.keys(Rings.PEOPLE).forEach(id -> all.addAll(under(id, keys)));
        return all;
    }

    /** Whether somebody may be kept under a key that is no longer in use. */
    public boolean isChanging() {
        return cells.keys(Rings.PEOPLE).size() > 1;
    }

    private Set<Long> under(String id, Collection<Long> keys) {
        SealedCells.Hash hash = cells.hash(Rings.PEOPLE, id);
        Set<Long> hashed = new LinkedHashSet<>();
        keys.forEach(key -> hashed.add(hash.of(key)));
        return hashed;
    }
}
