package fr.clausesociale.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param next the cursor to ask for the following page with ({@code after=}), or null on the last one
 * @param resume on the last page of a feed of changes, the cursor to ask later for what changed since; told nowhere else
 */
public record Page<T>(
        List<T> items,
        String next,

        @Schema(hidden = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        String resume) {

    public Page(List<T> items, String next) {
        this(items, next, null);
    }

    /** The same as the page of a feed: whoever comes to its end is told where to go on. */
    public Page<T> of(FeedPass pass) {
        return next == null ? new Page<>(items, null, pass.resume().encode()) : this;
    }

    /** Cuts a page from rows of which one more than {@code limit} was read, to know whether more follow. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> view) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.get(shown.size() - 1)).encode() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
