package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the rows of a list are and how they are shown.
 *
 * @param alias of the entity in the conditions and the order of the list
 * @param rows reads those shown, by identifier
 * @param followed whether indexes of the rows within reach also give the order of changes
 */
public record ListDefinition<T, V>(
        String entity, String alias, Function<List<UUID>, Map<UUID, T>> rows, Function<T, V> view, boolean followed) {

    public ListDefinition(String entity, String alias, Function<List<UUID>, Map<UUID, T>> rows, Function<T, V> view) {
        this(entity, alias, rows, view, false);
    }

    /** A list with indexes in the order of changes for each way of being in reach that is not {@link ReachPath.Width#FEW}. */
    public ListDefinition<T, V> indexedByChange() {
        return new ListDefinition<>(entity, alias, rows, view, true);
    }

    /** As after {@code from}: {@code Contract c}. */
    String from() {
        return entity + " " + alias;
    }

    /** @param keys of the page, and of one row more where another page follows */
    <K> Page<V> page(List<Keyset.Key<K>> keys, int limit, Function<Keyset.Key<K>, Cursor> cursor) {
        Map<UUID, T> shown =
                rows.apply(keys.stream().limit(limit).map(Keyset.Key::id).toList());
        return Page.of(keys, limit, cursor, key -> view.apply(shown.get(key.id())));
    }
}
