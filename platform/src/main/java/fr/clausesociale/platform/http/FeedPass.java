package fr.clausesociale.platform.http;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One pass through a feed of changes: what transactions from {@code from} on and before {@code upTo} wrote last, which are
 * all over. What they wrote is complete, so no row can join the pass any more; a row that changes meanwhile leaves it for
 * the next one, which begins where this one ends. So whoever resumes sees every change, however late it was committed.
 *
 * @param from number of a transaction; 0: the first pass, which goes by time
 * @param upTo no transaction before this one is running
 */
public record FeedPass(long from, long upTo) {

    private static final int KEYS = 2;

    /**
     * The pass that a request belongs to: a later page stays in the pass of the first one, whatever was committed since.
     *
     * @param after null for the first request
     * @param finished no transaction before this one is running
     */
    static FeedPass of(Cursor after, long finished) {
        if (after == null || after.keys().size() == KEYS) {
            return new FeedPass(0, finished);
        }
        boolean resumes = after.keys().size() == 1;
        FeedPass pass = resumes
                ? new FeedPass(after.number(0), finished)
                : new FeedPass(after.number(KEYS), after.number(KEYS + 1));
        if (pass.from < 0 || pass.from > finished || pass.upTo > finished) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
        return pass;
    }

    /** Whether the cursor names a row of a page, not only where a pass begins. */
    public static boolean continues(Cursor after) {
        return after != null && after.keys().size() > 1;
    }

    /** Whether the pass holds only what changed since another one. */
    public boolean resumed() {
        return from > 0;
    }

    /**
     * What keeps a query to this pass, for an entity with {@code updatedAt} and, in its {@code feedPosition}, the number of
     * the transaction that wrote it last. The time asked from bounds the first pass only: what was dated before it and
     * committed after it is told by the second. The first pass leaves out the few rows of later transactions by name, so
     * that indexes without {@code changedIn} do.
     */
    public List<String> conditions(String entity, String alias, Instant since, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (resumed()) {
            conditions.add(alias + ".feedPosition.changedIn >= :feedFrom");
            conditions.add(alias + ".feedPosition.changedIn < :feedUpTo");
            parameters.put("feedFrom", from);
        } else {
            conditions.add(alias + ".updatedAt >= :feedSince");
            conditions.add(alias + ".id not in (select later.id from " + entity
                    + " later where later.feedPosition.changedIn >= :feedUpTo)");
            parameters.put("feedSince", since);
        }
        parameters.put("feedUpTo", upTo);
        return conditions;
    }

    /** Where a page ended. */
    public Cursor cursor(Instant updatedAt, Object id) {
        return Cursor.of(updatedAt, id, from, upTo);
    }

    /** Where the next pass begins. */
    Cursor resume() {
        return Cursor.of(upTo);
    }
}
