package fr.clausesociale.platform.list;

import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Rows of one table as they are answered: those that still stand as they were written last are not read again. */
public final class WrittenTable<S extends Standing, T> {

    /**
     * @param what the rows are, as no others are called
     * @param standings reads how rows stand: SQL whose first parameter is an array of identifiers. It reads all that the answer is
     *     made of, as {@code xmin}, which is another with every change whoever makes it
     * @param more parameters of it, as the database's driver takes them
     * @param standing of a row of it
     * @param rows reads rows to be written anew, by identifier
     */
    public record Definition<S, T>(
            String what,
            String standings,
            List<?> more,
            Columns<S> standing,
            Function<List<UUID>, Map<UUID, T>> rows,
            ToLongFunction<T> version,
            Function<T, ?> view) {

        public Definition(
                String what,
                String standings,
                Columns<S> standing,
                Function<List<UUID>, Map<UUID, T>> rows,
                ToLongFunction<T> version,
                Function<T, ?> view) {
            this(what, standings, List.of(), standing, rows, version, view);
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Columns<S> {

        S of(ResultSet row) throws SQLException;
    }

    private final Definition<S, T> definition;
    private final AgroalDataSource database;
    private final WrittenRows written;

    WrittenTable(Definition<S, T> definition, AgroalDataSource database, WrittenRows written) {
        this.definition = definition;
        this.database = database;
        this.written = written;
    }

    /**
     * The row as it is answered.
     *
     * @param seen whether the caller may see it, as it stands
     * @throws Problem 404 where there is none or the caller may not see it
     */
    public WrittenRow one(UUID id, Predicate<S> seen) {
        return standing(id).filter(seen).flatMap(this::row).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** How a row stands; empty where there is none. */
    public Optional<S> standing(UUID id) {
        return Optional.ofNullable(standings(List.of(id)).get(id));
    }

    /** The row, which is known to be within reach; empty where it has been deleted meanwhile. */
    public Optional<WrittenRow> row(S now) {
        return Optional.ofNullable(rowsOf(List.of(now)).get(now.id()));
    }

    /** Rows that are known to be within reach, by identifier. */
    public Map<UUID, WrittenRow> rows(List<UUID> ids) {
        return rowsOf(standings(ids).values());
    }

    /** The same of which it is known how they stand. */
    public Map<UUID, WrittenRow> rowsOf(Collection<S> standings) {
        Map<UUID, WrittenRow> found = new HashMap<>();
        Map<UUID, S> unknown = new HashMap<>();
        for (S now : standings) {
            WrittenRow before = written.kept(definition.what(), now);
            if (before == null) {
                unknown.put(now.id(), now);
            } else {
                found.put(now.id(), before);
            }
        }
        if (!unknown.isEmpty()) {
            found.putAll(writtenAnew(unknown));
        }
        return found;
    }

    /** Kept are those that stood before and after they were read as they do: what was read is what was seen to stand so. */
    private Map<UUID, WrittenRow> writtenAnew(Map<UUID, S> before) {
        List<UUID> ids = List.copyOf(before.keySet());
        Map<UUID, WrittenRow> anew = new HashMap<>();
        definition
                .rows()
                .apply(ids)
                .forEach((id, row) -> anew.put(
                        id,
                        written.write(
                                definition.version().applyAsLong(row),
                                definition.view().apply(row))));
        standings(ids).values().stream()
                .filter(now -> anew.containsKey(now.id()))
                .filter(now -> now.state() != null
                        && now.state().equals(before.get(now.id()).state()))
                .forEach(now -> written.keep(definition.what(), now, anew.get(now.id())));
        return anew;
    }

    /** How rows stand, by identifier. */
    public Map<UUID, S> standings(List<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(definition.standings())) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            for (int at = 0; at < definition.more().size(); at++) {
                query.setObject(at + 2, definition.more().get(at));
            }
            Map<UUID, S> found = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    S standing = definition.standing().of(row);
                    found.put(standing.id(), standing);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
