package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Page<UUID> ids = Page.of(keys, limit, cursor, Keyset.Key::id);
        Map<UUID, T> found = ids.items().isEmpty() ? Map.of() : rows.apply(ids.items());
        // one that was deleted since its key was read is shown no more
        List<V> shown = ids.items().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(view)
                .toList();
        return new Page<>(shown, ids.next());
    }
}
