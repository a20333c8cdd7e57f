package fr.clausesociale.reporting.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The facts in which a person stands: the rows of every table that has a column of pseudonyms or of placements, so that a table that
 * is added later is among them without anybody's doing.
 *
 * @param pseudonyms all that stand for the person today
 * @param records rows by table; tables with none are left out
 */
record PersonalFacts(List<UUID> pseudonyms, Map<String, List<Map<String, Object>>> records) {

    private static final String SAME =
            "WITH RECURSIVE latest AS (SELECT beneficiary_id, merged_into FROM beneficiary_version"
                    + " QUALIFY row_number() OVER (PARTITION BY beneficiary_id ORDER BY version DESC) = 1),"
                    + " link AS (SELECT beneficiary_id AS one, merged_into AS other FROM latest WHERE merged_into IS NOT NULL"
                    + " UNION ALL SELECT merged_into, beneficiary_id FROM latest WHERE merged_into IS NOT NULL),"
                    + " same (id) AS (SELECT CAST(? AS UUID) UNION SELECT link.other FROM same JOIN link ON link.one = same.id)"
                    + " SELECT id FROM same ORDER BY id";

    private static final String PERSON = "beneficiary_id";
    private static final String PLACEMENT = "placement_id";

    /** Sealed under the person's own key, which is nowhere in the file: eligibility-service gives it out opened. */
    private static final String SEALED = "sealed_criteria";

    static PersonalFacts of(Connection connection, UUID pseudonym) throws SQLException {
        List<UUID> people = ids(connection, SAME, List.of(pseudonym));
        List<UUID> gone = parted(connection, "recorded_under", "belongs_to", people);
        List<UUID> come = parted(connection, "belongs_to", "recorded_under", people);
        Set<UUID> placements = new TreeSet<>(ids(
                connection,
                "SELECT DISTINCT placement_id FROM placement_version WHERE " + among(PERSON, people),
                people));
        placements.removeAll(gone);
        placements.addAll(come);
        List<String> ofPlacements = tables(connection, PLACEMENT);
        List<String> ofPeople = tables(connection, PERSON);
        Map<String, List<Map<String, Object>>> records = new TreeMap<>();
        for (String table : ofPlacements) {
            add(records, connection, table, among(PLACEMENT, placements), placements);
        }
        for (String table : ofPeople) {
            if (ofPlacements.contains(table)) {
                // what names a pseudonym belongs to whom its placement belongs to
                String theirs = "(" + among(PERSON, people) + " AND NOT " + among(PLACEMENT, gone) + ") OR "
                        + among(PLACEMENT, come);
                add(records, connection, table, theirs, all(people, gone, come));
            } else {
                add(records, connection, table, among(PERSON, people), people);
            }
        }
        return new PersonalFacts(people, records);
    }

    /** The placements that were taken for somebody's and are not, by the columns of both. */
    private static List<UUID> parted(Connection connection, String theirs, String others, List<UUID> people)
            throws SQLException {
        return ids(
                connection,
                "SELECT placement_id FROM (SELECT * FROM belonging QUALIFY row_number() OVER (PARTITION BY placement_id"
                        + " ORDER BY recorded_at DESC, version DESC) = 1) WHERE " + among(theirs, people) + " AND NOT "
                        + among(others, people),
                all(people, people));
    }

    @SafeVarargs
    private static List<UUID> all(List<UUID>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }

    private static void add(
            Map<String, List<Map<String, Object>>> records,
            Connection connection,
            String table,
            String condition,
            Collection<UUID> ids)
            throws SQLException {
        List<Map<String, Object>> rows = ids.isEmpty()
                ? List.of()
                : asked(connection, "SELECT * FROM " + table + " WHERE " + condition, ids, PersonalFacts::row);
        if (!rows.isEmpty()) {
            records.put(table, rows);
        }
    }

    private static List<String> tables(Connection connection, String column) throws SQLException {
        return asked(
                connection,
                "SELECT table_name FROM information_schema.columns WHERE column_name = ? ORDER BY 1",
                List.of(column),
                row -> row.getString(1));
    }

    private static List<UUID> ids(Connection connection, String sql, List<UUID> parameters) throws SQLException {
        return asked(connection, sql, parameters, row -> (UUID) row.getObject(1));
    }

    private static <T> List<T> asked(Connection connection, String sql, Collection<?> parameters, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object parameter : parameters) {
                select.setObject(at++, parameter);
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(reader.of(row));
                }
                return found;
            }
        }
    }

    private static Map<String, Object> row(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
            String column = row.getMetaData().getColumnName(at);
            Object value = row.getObject(at);
            if (!column.equals(SEALED)) {
                values.put(column, value instanceof Number || value instanceof Boolean ? value : row.getString(at));
            }
        }
        return values;
    }

    private static String among(String column, Collection<UUID> ids) {
        return ids.isEmpty()
                ? "false"
                : column + " IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    @FunctionalInterface
    private interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }
}
