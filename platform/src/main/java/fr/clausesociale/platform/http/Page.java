package fr.clausesociale.platform.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor to ask for the following page with ({@code after=}), or null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /** Cuts a page from rows of which one more than {@code limit} was read, to know whether more follow. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.get(shown.size() - 1)).encode() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
