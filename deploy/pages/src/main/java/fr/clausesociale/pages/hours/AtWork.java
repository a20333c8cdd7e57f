package fr.clausesociale.pages.hours;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody whose hours are asked for.
 *
 * @param reference that their employer gave, blank where it gave none
 */
record AtWork(UUID placement, String reference) {

    /** Everybody in the table that is to be filled in. */
    static List<AtWork> in(String template) {
        List<AtWork> found = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(template.startsWith("\uFEFF") ? template.substring(1) : template)) {
            rows.forEach(row ->
                    found.add(new AtWork(UUID.fromString(row.getField("Placement")), row.getField("Matricule"))));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return found;
    }
}
