package fr.clausesociale.reporting.forms;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.clausesociale.platform.text.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV (RFC 4180): code and label of each value, the measures, why one is missing, and the version of the definitions. For
 * French spreadsheets with a byte order mark, semicolons, decimal commas and French names of columns.
 */
final class CsvForm {

    private CsvForm() {}

    static void write(Sheet sheet, boolean french, OutputStream out) throws IOException {
        if (french) {
            out.write(0xEF);
            out.write(0xBB);
            out.write(0xBF);
        }
        String version = sheet.version();
        CsvWriter csv = CsvWriter.builder().fieldSeparator(french ? ';' : ',').build(out, StandardCharsets.UTF_8);
        csv.writeRecord(header(sheet, french));
        for (Sheet.Row row : sheet.rows()) {
            csv.writeRecord(line(sheet, row, french, version));
        }
        if (!sheet.dimensions().isEmpty()) {
            csv.writeRecord(line(sheet, sheet.total(), french, version));
        }
        csv.flush();
    }

    private static List<String> header(Sheet sheet, boolean french) {
        List<String> header = new ArrayList<>();
        for (Sheet.Dimension dimension : sheet.dimensions()) {
            header.add(french ? dimension.label() + " (code)" : dimension.code());
            header.add(french ? dimension.label() : dimension.code() + "Label");
        }
        sheet.measures().forEach(measure -> header.add(french ? measure.label() : measure.code()));
        header.add(french ? "Statut" : "status");
        header.add(french ? Sheet.VERSION : "definition");
        return header;
    }

    private static List<String> line(Sheet sheet, Sheet.Row row, boolean french, String version) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < sheet.dimensions().size(); i++) {
            boolean total = row.values().isEmpty();
            line.add(total ? "TOTAL" : text(row.values().get(i).code(), french));
            line.add(total ? "Total" : text(row.values().get(i).label(), french));
        }
        for (BigDecimal value : row.measures()) {
            String text = value == null ? "" : value.toPlainString();
            line.add(french ? text.replace('.', ',') : text);
        }
        line.add(row.status() == null ? "" : row.status());
        line.add(version);
        return line;
    }

    /** What people typed is no formula of a spreadsheet. */
    private static String text(String value, boolean french) {
        return french ? CellText.of(value) : value;
    }
}
