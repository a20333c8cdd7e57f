package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.http.JsonFile;
import fr.clausesociale.platform.http.JsonFile.Writing;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Gives failed records back as a file that can be repaired and sent again, what is wrong written beside each. */
@ApplicationScoped
class FailedRows {

    private static final int PAGE = 200;

    private final ImportRows rows;
    private final Messages messages;
    private final ObjectMapper json;

    FailedRows(ImportRows rows, Messages messages, ObjectMapper json) {
        this.rows = rows;
        this.messages = messages;
        this.json = json;
    }

    /** The first of them are read at once: a failure to read any is told in the answer, not in the midst of the file. */
    Writing of(UUID importId, String list, String ring, Locale locale) {
        Failed first = page(importId, 0, ring);
        return out -> JsonFile.write(json.getFactory(), true, out, file -> {
            file.writeStartObject();
            file.writeArrayFieldStart(list);
            Failed page = first;
            while (!page.rows().isEmpty()) {
                for (ReportedRow row : page.rows()) {
                    file.writeTree(record(row, page.sources().get(row.row()), locale));
                }
                page = page(importId, page.last(), ring);
            }
            file.writeEndArray();
            file.writeEndObject();
        });
    }

    private ObjectNode record(ReportedRow row, String source, Locale locale) throws IOException {
        var published = source == null ? null : json.readTree(source);
        ObjectNode record = published instanceof ObjectNode object ? object : json.createObjectNode();
        record.put("_row", row.row());
        ArrayNode errors = record.putArray("_errors");
        row.errors(messages, locale).forEach(note -> errors.add(json.valueToTree(note)));
        return record;
    }

    /** Some of the rows with what each record said. */
    private record Failed(List<ReportedRow> rows, Map<Long, String> sources) {

        long last() {
            return rows.get(rows.size() - 1).row();
        }
    }

    private Failed page(UUID importId, long after, String ring) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<ReportedRow> page = rows.page(importId, RowOutcome.FAILED, after, PAGE, ring);
            return new Failed(
                    page,
                    rows.sources(importId, page.stream().map(ReportedRow::row).toList(), ring));
        });
    }
}
