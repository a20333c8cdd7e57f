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
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The records of a tabular export: one row a contract with numbered columns for its holders (data.economie.gouv.fr), or one
 * row for each holder and each state of the contract, one after the other (table schema).
 */
final class TabularFile implements RecordSource {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final TabularColumns columns;
    private ObjectNode ahead;

    private TabularFile(CsvReader<CsvRecord> reader, Iterator<CsvRecord> rows, TabularColumns columns) {
        this.reader = reader;
        this.rows = rows;
        this.columns = columns;
    }

    static TabularFile open(InputStream file, char separator) throws IOException, FileUnreadable {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8));
        try {
            Iterator<CsvRecord> rows = reader.iterator();
            TabularColumns columns =
                    new TabularColumns(rows.hasNext() ? rows.next().getFields() : List.of());
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

    @Override
    public JsonNode next() throws FileUnreadable {
        ObjectNode record = ahead == null ? read() : ahead;
        ahead = null;
        while (record != null && columns.rowPerHolder()) {
            ahead = read();
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
                CsvRecord row = rows.next();
                if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    return columns.record(row.getFields());
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileUnreadable(ImportsProblem.FILE_BROKEN, "?", "?");
        }
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
