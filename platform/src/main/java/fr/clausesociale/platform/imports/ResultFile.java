package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.clausesociale.platform.imports.job.ImportJob;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import fr.clausesociale.platform.text.CellText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The file that was sent, as far as it may be kept, with what became of each record beside it: a table stays one. */
@ApplicationScoped
class ResultFile {

    private final ImportFiles files;
    private final ImportRows rows;
    private final Messages messages;
    private final ObjectMapper json;

    ResultFile(ImportFiles files, ImportRows rows, Messages messages, ObjectMapper json) {
        this.files = files;
        this.rows = rows;
        this.messages = messages;
        this.json = json;
    }

    /** Where a record has what it said written down, and what became of it. */
    private interface Out {
        void write(JsonNode record, ReportedRow row) throws IOException;
    }

    /** @param failedOnly leaves out what was taken, so that the rest can be repaired and sent again */
    Imports.Given of(ImportJob job, String ring, boolean failedOnly, Locale locale) {
        PersonalRecords kept = opened(job, ring);
        boolean table = kept.titles() != null;
        return new Imports.Given(table, out -> {
            try (PersonalRecords records = kept) {
                if (table) {
                    table(job, ring, failedOnly, locale, records, out);
                } else {
                    lines(job, ring, failedOnly, locale, records, out);
                }
            } catch (FileUnreadable e) {
                throw new IOException("The kept file of import " + job.id() + " cannot be read");
            }
        });
    }

    private PersonalRecords opened(ImportJob job, String ring) {
        try {
            return PersonalRecords.open(files.open(job.id(), ring));
        } catch (IOException | FileUnreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private void lines(
            ImportJob job, String ring, boolean failedOnly, Locale locale, PersonalRecords records, OutputStream out)
            throws IOException, FileUnreadable {
        each(job, ring, failedOnly, records, (record, row) -> {
            ObjectNode told = record instanceof ObjectNode object ? object : json.createObjectNode();
            told.put("_result", row.outcome().name());
            told.set("_notes", json.valueToTree(row.told(messages, locale)));
            out.write(json.writeValueAsBytes(told));
            out.write('\n');
        });
        out.flush();
    }

    private void table(
            ImportJob job, String ring, boolean failedOnly, Locale locale, PersonalRecords records, OutputStream out)
            throws IOException, FileUnreadable {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);
        // those that it was given back with before say what became of it then
        List<String> titles = records.titles().stream()
                .filter(title -> !ResultColumns.ALL.contains(title))
                .toList();
        List<String> head = new ArrayList<>(titles);
        head.add(ResultColumns.RESULT);
        head.add(ResultColumns.NOTES);
        csv.writeRecord(head);
        each(job, ring, failedOnly, records, (record, row) -> {
            List<String> values = new ArrayList<>();
            titles.forEach(title -> values.add(CellText.of(record.path(title).asText(""))));
            values.add(ResultColumns.word(row.outcome()));
            values.add(CellText.of(row.told(messages, locale).stream()
                    .map(note -> (note.pointer().isEmpty() ? "" : note.pointer() + " : ")
                            + note.message()
                            + (note.hint() == null ? "" : " " + note.hint()))
                    .collect(Collectors.joining(" | "))));
            csv.writeRecord(values);
        });
        csv.flush();
        text.flush();
    }

    private void each(ImportJob job, String ring, boolean failedOnly, PersonalRecords records, Out out)
            throws IOException, FileUnreadable {
        Iterator<ReportedRow> report = new ReportedRows<>(rows, job, ring, Function.identity());
        for (JsonNode record = records.next(); record != null && report.hasNext(); record = records.next()) {
            ReportedRow row = report.next();
            if (!failedOnly || row.outcome() == RowOutcome.FAILED) {
                out.write(record, row);
            }
        }
    }
}
