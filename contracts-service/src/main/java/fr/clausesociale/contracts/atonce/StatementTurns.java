package fr.clausesociale.contracts.atonce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.TableProblem;
import java.io.IOException;
import java.io.InputStream;

/** The statements of a job, a line each. */
final class StatementTurns implements RecordSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MappingIterator<JsonNode> lines;

    StatementTurns(InputStream file) throws IOException {
        lines = JSON.readerFor(JsonNode.class).readValues(file);
    }

    @Override
    public JsonNode next() throws FileUnreadable {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (RuntimeException e) {
            throw new FileUnreadable(TableProblem.FILE_BROKEN, "?", "?");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
