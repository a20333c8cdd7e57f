package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.table.JsonRecords;
import java.io.IOException;
import java.io.InputStream;

/** Lines of hours as JSON lines, as an array, or as the file of failed rows given back. */
final class HoursList implements HoursRecords {

    private final JsonRecords listed;

    HoursList(InputStream file) throws IOException, FileUnreadable {
        listed = new JsonRecords(file, HoursFile.LIST);
    }

    @Override
    public ObjectNode next() throws FileUnreadable {
        JsonNode next = listed.next();
        // what is no object has none of the fields
        return next == null || next instanceof ObjectNode ? (ObjectNode) next : JsonNodeFactory.instance.objectNode();
    }

    @Override
    public long row() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        listed.close();
    }
}
