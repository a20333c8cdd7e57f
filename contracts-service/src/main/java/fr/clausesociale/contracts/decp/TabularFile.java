package fr.clausesociale.contracts.decp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.clausesociale.contracts.imports.FileUnreadable;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.imports.RecordSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;

/**
 * The records of a tabular export: one row a contract with numbered columns for its holders (data.economie.gouv.fr), or one
 * row for each holder and each state of the contract, one after the other (table schema).
 */
final class TabularFile implements RecordSource {

    /** Days of modifications in a record that the table does not tell, by their place. */
    static final String PRESUMED = "datesPresumees";

    /** A last row of our own: what swallows it is a quote that was never closed. */
    private static final String END = "\u0001\u0002\u0001";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final TabularColumns columns;
    private ObjectNode ahead;
    private long rowsRead;
    private long aheadRow;
    private long row;

    private TabularFile(CsvReader<CsvRecord> reader, Iterator<CsvRecord> rows, TabularColumns columns) {
        this.reader = reader;
        this.rows = rows;
        this.columns = columns;
    }

    static TabularFile open(InputStream file, char separator) throws IOException, FileUnreadable {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(new InputStreamReader(ended(file), StandardCharsets.UTF_8));
        try {
            Iterator<CsvRecord> rows = reader.iterator();
            CsvRecord titles = rows.next();
            while (blank(titles)) {
                titles = rows.next();
            }
            checkClosed(titles);
            TabularColumns columns = new TabularColumns(titles.getFields());
            if (!columns.known()) {
                throw new FileUnreadable(ImportsProblem.FILE_NOT_JSON);
            }
            if (!columns.missing().isEmpty()) {
                throw new FileUnreadable(ImportsProblem.FILE_COLUMNS_UNKNOWN, String.join(", ", columns.missing()));
            }
            return new TabularFile(reader, rows, columns);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileUnreadable(ImportsProblem.FILE_BROKEN, 1, 1);
        }
    }

    private static InputStream ended(InputStream file) {
        return new SequenceInputStream(
                file, new ByteArrayInputStream(("\n" + END + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public JsonNode next() throws FileUnreadable {
        ObjectNode record = ahead == null ? read() : ahead;
        row = ahead == null ? rowsRead : aheadRow;
        ahead = null;
        while (record != null && columns.rowPerHolder()) {
            ahead = read();
            aheadRow = rowsRead;
            if (ahead == null || !sameContract(record, ahead)) {
                break;
            }
            merge(record, ahead);
        }
        return record;
    }

    private ObjectNode read() throws FileUnreadable {
        try {
            while (rows.hasNext()) {
                CsvRecord next = rows.next();
                checkClosed(next);
                if (last(next).equals(END)) {
                    return null;
                }
                rowsRead++;
                if (!blank(next)) {
                    return columns.record(next.getFields());
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileUnreadable(ImportsProblem.FILE_BROKEN, "?", "?");
        }
    }

    private static void checkClosed(CsvRecord row) throws FileUnreadable {
        if (last(row).contains(END) && (row.getFieldCount() > 1 || !last(row).equals(END))) {
            throw new FileUnreadable(ImportsProblem.FILE_QUOTE_OPEN, row.getStartingLineNumber());
        }
    }

    private static boolean blank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private static String last(CsvRecord row) {
        return row.getField(row.getFieldCount() - 1);
    }

    private static boolean sameContract(ObjectNode one, ObjectNode other) {
        return one.hasNonNull("id")
                && Objects.equals(one.get("id"), other.get("id"))
                && Objects.equals(
                        one.path("acheteur").get("id"), other.path("acheteur").get("id"));
    }

    /** Another holder of the state at hand, or a later state: that is a modification, published on the day of its row. */
    private static void merge(ObjectNode record, ObjectNode row) {
        ArrayNode modifications = record.withArray("modifications");
        JsonNode last = modifications.isEmpty() ? record : modifications.get(modifications.size() - 1);
        String published = modifications.isEmpty() ? "datePublicationDonnees" : "datePublicationDonneesModification";
        if (Objects.equals(last.get(published), row.get("datePublicationDonnees"))) {
            ArrayNode holders = (ArrayNode) last.withArray("titulaires");
            row.path("titulaires").forEach(holders::add);
            return;
        }
        record.withArray(PRESUMED).add(modifications.size());
        ObjectNode modification = modifications.addObject();
        modification.set("datePublicationDonneesModification", row.get("datePublicationDonnees"));
        modification.set("dateNotificationModification", row.get("datePublicationDonnees"));
        modification.set("montant", row.get("montant"));
        modification.set("dureeMois", row.get("dureeMois"));
        modification.set("titulaires", row.get("titulaires"));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
