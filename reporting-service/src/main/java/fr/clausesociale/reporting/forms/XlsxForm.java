package fr.clausesociale.reporting.forms;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook, written row by row: the figures, and a sheet that says what they are and what each measure means. */
final class XlsxForm {

    /** Rows that are in memory at a time. */
    private static final int FLUSHED = 500;

    private XlsxForm() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        Path whole = Files.createTempFile("figures-", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(whole))) {
                Workbook book = new Workbook(file, "Clause Sociale", "1.0");
                figures(book.newWorksheet("Chiffres"), sheet);
                definitions(book.newWorksheet("Définitions"), sheet);
                book.finish();
            }
            UndatedWorkbook.copy(whole, out);
        } finally {
            Files.delete(whole);
        }
    }

    private static void figures(Worksheet cells, Sheet sheet) throws IOException {
        int column = 0;
        for (Sheet.Dimension dimension : sheet.dimensions()) {
            cells.value(0, column++, dimension.label());
        }
        for (Sheet.Measure measure : sheet.measures()) {
            cells.value(0, column++, measure.label());
        }
        cells.value(0, column, "Statut");
        cells.range(0, 0, 0, column).style().bold().set();
        cells.freezePane(0, 1);
        int line = 1;
        for (Sheet.Row row : sheet.rows()) {
            row(cells, line++, sheet, row);
            if (line % FLUSHED == 0) {
                cells.flush();
            }
        }
        if (!sheet.dimensions().isEmpty()) {
            row(cells, line, sheet, sheet.total());
            cells.range(line, 0, line, column).style().bold().set();
        }
        cells.finish();
    }

    private static void row(Worksheet cells, int line, Sheet sheet, Sheet.Row row) {
        for (int i = 0; i < sheet.dimensions().size(); i++) {
            cells.value(
                    line,
                    i,
                    row.values().isEmpty() ? "Total" : row.values().get(i).label());
        }
        int column = sheet.dimensions().size();
        for (int i = 0; i < sheet.measures().size(); i++) {
            BigDecimal value = row.measures().get(i);
            if (value != null) {
                cells.value(line, column + i, value);
                cells.style(line, column + i)
                        .format(
                                sheet.measures().get(i).digits() == 0
                                        ? "#,##0"
                                        : "#,##0."
                                                + "0"
                                                        .repeat(sheet.measures()
                                                                .get(i)
                                                                .digits()))
                        .set();
            }
        }
        if (row.status() != null) {
            cells.value(line, column + sheet.measures().size(), row.status());
        }
    }

    private static void definitions(Worksheet cells, Sheet sheet) {
        int line = 0;
        for (Map.Entry<String, String> note : sheet.notes().entrySet()) {
            cells.value(line, 0, note.getKey());
            cells.value(line++, 1, note.getValue());
        }
        line++;
        for (List<String> definition : sheet.definitions()) {
            for (int i = 0; i < definition.size(); i++) {
                cells.value(line, i, definition.get(i));
            }
            line++;
        }
    }
}
