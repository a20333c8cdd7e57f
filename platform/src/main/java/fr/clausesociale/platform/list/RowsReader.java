package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts pages of rows that are put together anew with each request and lie in memory: in the order of their keys, each compared
 * as text, which together are another for every row.
 */
public final class RowsReader {

    private RowsReader() {}

    /** A row with its keys: they are put together once, and compared many times. */
    private record Keyed<T>(T row, List<String> keys) {}

    /** @param keys as many for each row */
    public static <T> Page<T> page(Collection<T> rows, Function<T, List<String>> keys, Paging paging) {
        Cursor after = paging.after();
        int limit = paging.limit();
        List<Keyed<T>> shown = rows.stream()
                .map(row -> new Keyed<>(row, keys.apply(row)))
                .filter(row -> after == null
                        || compare(row.keys(), keysOf(after, row.keys().size())) > 0)
                .sorted((one, other) -> compare(one.keys(), other.keys()))
                .limit(limit + 1L)
                .toList();
        return Page.of(shown, limit, row -> new Cursor(row.keys()), Keyed::row);
    }

    /** @throws fr.clausesociale.platform.problem.Problem where it is not one of such a list */
    private static List<String> keysOf(Cursor after, int count) {
        after.string(count - 1);
        return after.keys();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
