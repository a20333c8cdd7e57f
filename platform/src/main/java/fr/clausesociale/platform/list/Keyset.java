package fr.clausesociale.platform.list;

import fr.clausesociale.platform.http.Cursor;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;

/**
 * The order of a list: by a key that is never null and, among equal ones, by identifier, both upwards or both downwards. A
 * page begins after the last row of the one before, so that rows added or changed in between are neither shown twice nor
 * lost.
 *
 * @param key expression of the query; the identifier itself for lists in the order of entry
 * @param usual whether indexes of the rows within reach give this order
 */
public record Keyset<K extends Comparable<? super K>>(
        String key, String id, boolean descending, boolean usual, Function<String, K> parser) {

    /** What a row of the list is placed by. */
    public record Key<K>(K key, UUID id) {

        public Cursor cursor() {
            return Cursor.of(key, id);
        }
    }

    /** The newest first, as identifiers grow with time. */
    public static Keyset<String> newestFirst(String id) {
        return new Keyset<>(id, id, true, true, text -> text);
    }

    public static Keyset<String> oldestFirst(String id) {
        return new Keyset<>(id, id, false, false, text -> text);
    }

    /** The one changed longest ago first. @param alias of an entity with {@code updatedAt} */
    public static Keyset<Instant> byChange(String alias) {
        return byChange(alias, true);
    }

    static Keyset<Instant> byChange(String alias, boolean usual) {
        return new Keyset<>(alias + ".updatedAt", alias + ".id", false, usual, QueryValues::instant);
    }

    /** @param gathered sorted by what no index gives, so that the database does not walk the whole list for few rows */
    String orderBy(boolean gathered) {
        String way = descending ? " desc" : "";
        return first(gathered) + way + (byId() ? "" : ", " + id + way);
    }

    /** What comes after the cursor, which is no way to find rows either where they are gathered. */
    String onward(boolean gathered) {
        String compare = descending ? " < " : " > ";
        return byId()
                ? id + compare + ":afterId"
                : "(" + first(gathered) + ", " + id + ")" + compare + "(:afterKey, :afterId)";
    }

    private String first(boolean gathered) {
        return gathered ? "coalesce(" + key + ", " + key + ")" : key;
    }

    /** As rows found in this way say it. */
    Keyset<K> of(ReachPath branch) {
        return new Keyset<>(branch.own(key), branch.own(id), descending, usual, parser);
    }

    boolean byId() {
        return key.equals(id);
    }

    K after(Cursor cursor) {
        try {
            return parser.apply(cursor.string(0));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problem.of(PlatformProblem.INVALID_CURSOR);
        }
    }

    /** As the database sorts; identifiers compare as text as they do there. */
    public Comparator<Key<K>> order() {
        Comparator<Key<K>> byId = Comparator.comparing(row -> row.id().toString());
        Comparator<Key<K>> up =
                byId() ? byId : Comparator.<Key<K>, K>comparing(Key::key).thenComparing(byId);
        return descending ? up.reversed() : up;
    }
}
