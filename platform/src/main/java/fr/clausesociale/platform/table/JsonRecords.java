package fr.clausesociale.platform.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Records as JSON: one after the other, in arrays, or in the list of a file of failed rows given back. A field that is told twice in
 * one object refuses the file, as it does a request: of the value that is passed over nobody could say what it holds.
 */
public final class JsonRecords implements Closeable {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final MappingIterator<JsonNode> roots;
    private final String list;
    private Iterator<JsonNode> listed = List.<JsonNode>of().iterator();

    /** @param list name of the list in a file of failed rows */
    public JsonRecords(InputStream file, String list) throws IOException, FileUnreadable {
        this.list = list;
        try {
            this.roots = JSON.readerFor(JsonNode.class).readValues(file);
        } catch (JsonProcessingException | CharConversionException e) {
            throw unreadable(e);
        }
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
            throw unreadable(e.getCause());
        }
    }

    private static FileUnreadable unreadable(Throwable cause) {
        // what is written as JSON and no tree can be made of has a field twice: nothing else is asked of a tree
        TableProblem problem =
                cause instanceof MismatchedInputException ? TableProblem.FIELD_TWICE : TableProblem.FILE_BROKEN;
        JsonLocation at = cause instanceof JsonProcessingException broken ? broken.getLocation() : null;
        return at == null
                ? new FileUnreadable(problem, "?", "?")
                : new FileUnreadable(problem, at.getLineNr(), at.getColumnNr());
    }

    @Override
    public void close() throws IOException {
        roots.close();
    }
}
