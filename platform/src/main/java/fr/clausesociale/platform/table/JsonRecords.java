package fr.clausesociale.platform.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Records as JSON: one after the other, in arrays, or in the list of a file of failed rows given back. */
public final class JsonRecords implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MappingIterator<JsonNode> roots;
    private final String list;
    private Iterator<JsonNode> listed = List.<JsonNode>of().iterator();

    /** @param list name of the list in a file of failed rows */
    public JsonRecords(InputStream file, String list) throws IOException {
        this.roots = JSON.readerFor(JsonNode.class).readValues(file);
        this.list = list;
    }

    /** The next one, of whatever kind it is; null at the end. */
    public JsonNode next() throws FileUnreadable {
        try {
            while (!listed.hasNext()) {
                if (!roots.hasNext()) {
                    return null;
                }
                JsonNode root = roots.next();
                JsonNode within = root.isArray() ? root : root.get(list);
                if (within == null || !within.isArray()) {
                    return root;
                }
                listed = within.iterator();
            }
            return listed.next();
        } catch (RuntimeException e) {
            JsonLocation at = e.getCause() instanceof JsonProcessingException broken ? broken.getLocation() : null;
            throw at == null
                    ? new FileUnreadable(TableProblem.FILE_BROKEN, "?", "?")
                    : new FileUnreadable(TableProblem.FILE_BROKEN, at.getLineNr(), at.getColumnNr());
        }
    }

    @Override
    public void close() throws IOException {
        roots.close();
    }
}
