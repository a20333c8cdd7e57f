package fr.clausesociale.contracts.template;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.clausesociale.contracts.reference.WorkKey;
import fr.clausesociale.platform.text.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A row a placement, its hours left blank. Nothing stands in it that a spreadsheet would take for a formula, and the placement
 * is named by its identifier too, since a spreadsheet may make a date of a reference.
 *
 * @param days whether the hours are asked for day by day
 */
record Template(UUID obligation, YearMonth month, boolean days, List<WorkKey> work) {

    void write(OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter table = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        List<String> titles = new ArrayList<>(List.of("Obligation", "Placement", "Matricule", "Mois"));
        titles.addAll(figures());
        table.writeRecord(titles);
        for (WorkKey each : work) {
            List<String> row = new ArrayList<>(List.of(
                    obligation.toString(),
                    each.placementId().toString(),
                    each.reference() == null ? "" : CellText.of(each.reference()),
                    month.toString()));
            figures().forEach(blank -> row.add(""));
            table.writeRecord(row);
        }
        table.flush();
        text.flush();
    }

    private List<String> figures() {
        return days
                ? IntStream.rangeClosed(1, month.lengthOfMonth())
                        .mapToObj(String::valueOf)
                        .toList()
                : List.of("Heures");
    }
}
