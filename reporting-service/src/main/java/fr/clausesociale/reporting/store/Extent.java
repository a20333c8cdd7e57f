package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many facts a file holds, table by table, and the last one of each: tables are only ever appended to, so what a file held
 * at that time is what stands before these places.
 *
 * @param file which file it is
 */
record Extent(String file, Map<FactTable, Part> parts) {

    /** @param last id and version of the last row; empty where there is none */
    record Part(long rows, String last) {}

    static Extent of(Connection connection) throws SQLException {
        Map<FactTable, Part> parts = new TreeMap<>();
        for (FactTable table : FactTable.ofVersions()) {
            long rows = rows(connection, table);
            parts.put(table, new Part(rows, last(connection, table, rows)));
        }
        return new Extent(text(connection, "SELECT file_id FROM condition"), parts);
    }

    /** How many rows a table has: rows are numbered in the order in which they were added, and none is ever removed. */
    static long rows(Connection connection, FactTable table) throws SQLException {
        return Long.parseLong(text(connection, "SELECT count(*) FROM " + table.table()));
    }

    /** Whether the file still begins with all of it. */
    boolean isOf(Connection connection) throws SQLException {
        if (!file.equals(text(connection, "SELECT file_id FROM condition"))) {
            return false;
        }
        for (Map.Entry<FactTable, Part> part : parts.entrySet()) {
            if (!part.getValue().last.equals(last(connection, part.getKey(), part.getValue().rows))) {
                return false;
            }
        }
        return true;
    }

    long rows() {
        return parts.values().stream().mapToLong(Part::rows).sum();
    }

    /** How many rows of a table it is about. */
    long rows(FactTable table) {
        return parts.get(table).rows;
    }

    void save(ColumnsWriter out) throws IOException {
        List<String> texts = new ArrayList<>();
        texts.add(file);
        parts.values().forEach(part -> texts.add(part.rows + " " + part.last));
        out.texts(texts);
    }

    static Extent load(ColumnsReader in) throws IOException {
        List<String> texts = in.texts();
        Map<FactTable, Part> parts = new TreeMap<>();
        for (FactTable table : FactTable.ofVersions()) {
            String[] part = texts.get(parts.size() + 1).split(" ", 2);
            parts.put(table, new Part(Long.parseLong(part[0]), part[1]));
        }
        return new Extent(texts.get(0), parts);
    }

    private static String last(Connection connection, FactTable table, long rows) throws SQLException {
        return text(
                connection,
                "SELECT " + table.id() + " || ' ' || version FROM " + table.table() + " WHERE rowid = " + (rows - 1));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
