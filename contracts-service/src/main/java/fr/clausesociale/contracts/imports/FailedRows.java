package fr.clausesociale.contracts.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.shared.JsonFile;
import fr.clausesociale.contracts.shared.JsonFile.Writing;
import fr.clausesociale.platform.problem.Messages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
    Writing of(UUID importId, String list, Locale locale) {
        List<ImportRows.Stored> first = page(importId, 0);
        return out -> JsonFile.write(json.getFactory(), true, out, file -> {
            file.writeStartObject();
            file.writeArrayFieldStart(list);
            List<ImportRows.Stored> page = first;
            while (!page.isEmpty()) {
                for (ImportRows.Stored row : page) {
                    file.writeTree(record(importId, row, locale));
                }
                page = page(importId, page.get(page.size() - 1).row());
            }
            file.writeEndArray();
            file.writeEndObject();
        });
    }

    private ObjectNode record(UUID importId, ImportRows.Stored row, Locale locale) throws IOException {
        String source = QuarkusTransaction.requiringNew().call(() -> rows.source(importId, row.row()));
        var published = source == null ? null : json.readTree(source);
        ObjectNode record = published instanceof ObjectNode object ? object : json.createObjectNode();
        record.put("_row", row.row());
        ArrayNode errors = record.putArray("_errors");
        row.notes().stream()
                .filter(RowNote::blocking)
                .map(note -> NoteView.of(note, messages, locale))
                .forEach(note -> errors.add(json.valueToTree(note)));
        return record;
    }

    private List<ImportRows.Stored> page(UUID importId, long after) {
        return QuarkusTransaction.requiringNew().call(() -> rows.page(importId, RowOutcome.FAILED, after, PAGE));
    }
}
