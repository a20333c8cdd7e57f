package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.imports.kind.ImportContext;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.Row;
import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.imports.kind.RowReport;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The report of imports row by row, each method in the caller's transaction. */
@ApplicationScoped
class ImportRows {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final ImportSealing sealing;

    ImportRows(AgroalDataSource database, ObjectMapper json, ImportSealing sealing) {
        this.database = database;
        this.sealing = sealing;
        this.json = json;
    }

    /** Adds rows in one statement. What a failed record said is kept, to be given back for repair. */
    void add(UUID importId, List<RowReport> reports, List<Row> rows, ImportKind kind) {
        String ring = kind.sealedWith();
        int size = reports.size();
        Long[] numbers = new Long[size];
        String[] outcomes = new String[size];
        String[] keys = new String[size];
        String[] aliases = new String[size];
        String[] contents = new String[size];
        UUID[] subjects = new UUID[size];
        String[] notes = new String[size];
        String[] sources = new String[size];
        for (int at = 0; at < size; at++) {
            RowReport report = reports.get(at);
            numbers[at] = report.row();
            outcomes[at] = report.outcome().name();
            keys[at] = ImportSealing.key(kind, importId, report.key());
            aliases[at] = ImportSealing.key(kind, importId, report.alias());
            contents[at] = report.content();
            subjects[at] = report.subject();
            Long fileRow = rows.get(at).fileRow();
            notes[at] = !kind.ofPeople() && report.notes().isEmpty() && report.key() != null && fileRow == null
                    ? null
                    : noted(ring, new Noted(report.label(), fileRow, report.notes()));
            sources[at] = report.outcome() == RowOutcome.FAILED
                    ? sealing.sealed(ring, source(rows.get(at).record()))
                    : null;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into import_row (import_id, row_number,"
                        + " outcome, key, alias, content, subject_id, notes, source) select ?, * from unnest(?::bigint[], ?::text[],"
                        + " ?::text[], ?::text[], ?::text[], ?::uuid[], ?::jsonb[], ?::text[])")) {
            insert.setObject(1, importId);
            insert.setArray(2, connection.createArrayOf("bigint", numbers));
            insert.setArray(3, connection.createArrayOf("text", outcomes));
            insert.setArray(4, connection.createArrayOf("text", keys));
            insert.setArray(5, connection.createArrayOf("text", aliases));
            insert.setArray(6, connection.createArrayOf("text", contents));
            insert.setArray(7, connection.createArrayOf("uuid", subjects));
            insert.setArray(8, connection.createArrayOf("jsonb", notes));
            insert.setArray(9, connection.createArrayOf("text", sources));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which records are reported: those of several batches at once leave gaps behind where they were cut off. */
    RowsDone done(UUID importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select coalesce(max(row_number) filter (where row_number = place), 0),"
                                + " coalesce(array_agg(row_number) filter (where row_number <> place), '{}')"
                                + " from (select row_number, row_number() over (order by row_number) as place"
                                + " from import_row where import_id = ?) numbered")) {
            select.setObject(1, importId);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                Long[] beyond = (Long[]) rows.getArray(2).getArray();
                return new RowsDone(rows.getLong(1), Set.of(beyond));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first record for each key; one that tells of it under another name only where none does under this one. */
    Map<String, ImportContext.Earlier> byKey(UUID importId, Collection<String> plain, ImportKind kind) {
        Map<String, ImportContext.Earlier> found = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        plain.forEach(key -> keys.put(ImportSealing.key(kind, importId, key), key));
        if (keys.isEmpty()) {
            return found;
        }
        // Key by key along their index: as one list they would be looked for in all rows that the file has left so far.
        // The import as a value that is not known beforehand: of one that began since rows were last counted none would
        // be
        // expected, and all of them read for each key.
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select asked.name, told.row_number, told.content, told.subject_id, told.other from unnest(?::text[])"
                                + " asked (name) cross join lateral (select row_number, content, subject_id, true as other"
                                + " from import_row where import_id = (select ?::uuid) and alias = asked.name"
                                + " union all select row_number, content, subject_id, false"
                                + " from import_row where import_id = (select ?::uuid) and key = asked.name offset 0) told"
                                + " order by told.other desc, told.row_number")) {
            select.setArray(1, connection.createArrayOf("text", keys.keySet().toArray()));
            select.setObject(2, importId);
            select.setObject(3, importId);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            keys.get(rows.getString(1)),
                            new ImportContext.Earlier(
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getObject(4, UUID.class),
                                    rows.getBoolean(5)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ReportedRow> page(UUID importId, RowOutcome outcome, long after, int limit, String ring) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select row_number, outcome, key, subject_id, notes from import_row where import_id = ?"
                                + " and row_number > ?"
                                + (outcome == null ? "" : " and outcome = '" + outcome.name() + "'")
                                + " order by row_number limit ?")) {
            select.setObject(1, importId);
            select.setLong(2, after);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<ReportedRow> page = new ArrayList<>();
                while (rows.next()) {
                    Noted noted = read(ring, rows.getString(5));
                    String label = noted == null || noted.label() == null ? rows.getString(3) : noted.label();
                    page.add(new ReportedRow(
                            rows.getLong(1),
                            noted == null ? null : noted.fileRow(),
                            RowOutcome.valueOf(rows.getString(2)),
                            label,
                            rows.getObject(4, UUID.class),
                            noted == null ? List.of() : noted.notes()));
                }
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What failed records said, by row. */
    Map<Long, String> sources(UUID importId, Collection<Long> rows, String ring) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select row_number, source from import_row"
                        + " where import_id = ? and row_number = any(?) and source is not null")) {
            select.setObject(1, importId);
            select.setArray(2, connection.createArrayOf("bigint", rows.toArray()));
            try (ResultSet found = select.executeQuery()) {
                Map<Long, String> sources = new HashMap<>();
                while (found.next()) {
                    sources.put(found.getLong(1), sealing.opened(ring, found.getString(2)));
                }
                return sources;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How notes are stored. */
    record Noted(String label, Long fileRow, List<RowNote> notes) {}

    /** PostgreSQL's text holds any character but NUL. */
    private String source(JsonNode record) {
        return write(record).replace("\\u0000", "").replace("\u0000", "");
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sealed it is a text of JSON. */
    private String noted(String ring, Noted noted) {
        return ring == null ? write(noted) : write(sealing.sealed(ring, write(noted)));
    }

    private Noted read(String ring, String text) {
        try {
            if (text == null) {
                return null;
            }
            return json.readValue(
                    ring == null ? text : sealing.opened(ring, json.readValue(text, String.class)), Noted.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
