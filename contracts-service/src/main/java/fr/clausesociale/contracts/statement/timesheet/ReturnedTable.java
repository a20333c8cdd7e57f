package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.clausesociale.platform.imports.ResultColumns;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ReturnedRecord;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.text.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kept table given back, with what became of each row in two columns more, which are passed over when it is sent again. Columns
 * that were not read come back empty.
 */
final class ReturnedTable {

    private static final List<String> ADDED = List.of("Résultat", "À faire");

    /** What says the same where no column has the identifier itself. */
    private static final Map<String, List<String>> STANDS_FOR = Map.of(
            Fields.PLACEMENT, List.of(Fields.REFERENCE),
            Fields.OBLIGATION, List.of(Fields.CONTRACT),
            Fields.MONTH, List.of(Fields.DATE));

    private final KeptTable table;
    private final List<Integer> columns;
    private final List<String> fields;
    private final DayColumns days;
    private final Iterator<ReturnedRecord> reports;
    private ReturnedRecord current;
    private ReturnedRecord ahead;

    ReturnedTable(KeptTable table, Iterator<ReturnedRecord> reports) {
        this.table = table;
        this.columns = IntStream.range(0, table.titles().size())
                .filter(at -> !isAdded(table.titles().get(at)))
                .boxed()
                .toList();
        this.fields = table.titles().stream().map(Titles::field).toList();
        this.days = DayColumns.of(table.titles(), fields, Titles.french(table.titles()));
        this.reports = reports;
        this.ahead = reports.hasNext() ? reports.next() : null;
    }

    /** Whether a column is of those that a table given back has beside its own, which say nothing when it is sent again. */
    static boolean isAdded(String title) {
        return ADDED.contains(title);
    }

    /** @param failedOnly leaves out what was taken */
    void write(OutputStream out, boolean failedOnly) throws IOException, FileUnreadable {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        List<String> titles =
                new ArrayList<>(columns.stream().map(table.titles()::get).toList());
        titles.addAll(ADDED);
        csv.writeRecord(titles);
        for (ObjectNode row = table.next(); row != null; row = table.next()) {
            ReturnedRecord became = became(table.row());
            if (failedOnly && (became == null || became.outcome() != RowOutcome.FAILED)) {
                continue;
            }
            List<String> values = values(row);
            values.add(became == null ? "" : said(became, row));
            values.add(became == null || became.hint() == null ? "" : became.hint());
            csv.writeRecord(values);
        }
        csv.flush();
        text.flush();
    }

    /** Rows of one line have its report in common: that of its first. */
    private ReturnedRecord became(long row) {
        while (ahead != null && ahead.fileRow() <= row) {
            current = ahead;
            ahead = reports.hasNext() ? reports.next() : null;
        }
        return current;
    }

    private List<String> values(ObjectNode row) {
        List<String> values = new ArrayList<>();
        for (int at : columns) {
            String field = fields.get(at);
            values.add(CellText.of(field != null ? row.path(field).asText("") : onDay(row, days.of(at))));
        }
        return values;
    }

    private static String onDay(ObjectNode row, String day) {
        for (JsonNode told : row.path(Fields.DAYS)) {
            if (told.path(Fields.ON).asText().equals(day)) {
                return told.path(Fields.HOURS).asText();
            }
        }
        return "";
    }

    private String said(ReturnedRecord became, ObjectNode row) {
        String outcome = ResultColumns.word(became.outcome());
        String says = became.says().stream()
                .map(said -> column(said.pointer(), row)
                        .map(at -> "colonne %s « %s » : %s"
                                .formatted(letters(at), table.titles().get(at), said.message()))
                        .orElse(said.message()))
                .distinct()
                .collect(Collectors.joining(" "));
        return says.isEmpty() ? outcome : outcome + " : " + says;
    }

    /** The column that says what is pointed at, as the file was sent. */
    private Optional<Integer> column(String pointer, ObjectNode row) {
        if (pointer == null || pointer.isEmpty()) {
            return Optional.empty();
        }
        String[] place = pointer.substring(1).split("/");
        if (place[0].equals(Fields.DAYS) && place.length > 1) {
            String on = row.path(Fields.DAYS)
                    .path(Integer.parseInt(place[1]))
                    .path(Fields.ON)
                    .asText();
            return first(at -> on.equals(days.of(at))).or(() -> first(at -> Fields.DATE.equals(fields.get(at))));
        }
        return Stream.concat(Stream.of(place[0]), STANDS_FOR.getOrDefault(place[0], List.of()).stream())
                .flatMap(field -> first(at -> field.equals(fields.get(at))).stream())
                .findFirst();
    }

    private Optional<Integer> first(IntPredicate which) {
        return IntStream.range(0, fields.size()).filter(which).boxed().findFirst();
    }

    /** As spreadsheets name it: A, B, … Z, AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
