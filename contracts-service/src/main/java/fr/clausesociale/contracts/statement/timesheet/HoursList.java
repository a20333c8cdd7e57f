package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.table.TableProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Lines of hours as JSON lines, as an array, or as the file of failed rows given back. */
final class HoursList implements HoursRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MappingIterator<JsonNode> roots;
    private Iterator<JsonNode> listed = List.<JsonNode>of().iterator();

    HoursList(InputStream file) throws IOException {
        roots = JSON.readerFor(JsonNode.class).readValues(file);
    }

    @Override
    public ObjectNode next() throws FileUnreadable {
        JsonNode next = element();
        // what is no object has none of the fields
        return next == null || next instanceof ObjectNode ? (ObjectNode) next : JSON.createObjectNode();
    }

    private JsonNode element() throws FileUnreadable {
        try {
            while (true) {
                if (listed.hasNext()) {
                    return listed.next();
                }
                if (!roots.hasNext()) {
                    return null;
                }
                JsonNode root = roots.next();
                JsonNode list = root.isArray() ? root : root.get(HoursFile.LIST);
                if (list == null || !list.isArray()) {
                    return root;
                }
                listed = list.iterator();
            }
        } catch (RuntimeException e) {
            if (e.getCause() instanceof JsonProcessingException broken && broken.getLocation() != null) {
                throw new FileUnreadable(
                        TableProblem.FILE_BROKEN,
                        broken.getLocation().getLineNr(),
                        broken.getLocation().getColumnNr());
            }
            throw new FileUnreadable(TableProblem.FILE_BROKEN, "?", "?");
        }
    }

    @Override
    public long row() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        roots.close();
    }
}
