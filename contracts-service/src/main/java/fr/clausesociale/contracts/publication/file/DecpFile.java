package fr.clausesociale.contracts.publication.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.contracts.publication.record.DecpJson;
import fr.clausesociale.contracts.publication.record.DecpRecord;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.table.TableProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;

/**
 * The records of a published JSON file, wherever they lie in it: {@code {"marches":[…]}} (v1),
 * {@code {"marches":{"marche":[…],"contrat-concession":[…]}}} (v2), a bare list, or one object where a converter from XML met
 * a list of one.
 */
final class DecpFile implements RecordSource {

    private static final String IN_BETWEEN = "\"marches\":";

    private static final Set<String> LISTS = Set.of("marches", "marche", "contrat-concession");

    private final Rewindable file;
    private JsonParser parser;
    /** Place in the file of the parser's first byte. */
    private long base;
    /** Place in the file of the record at hand, -1 between records. */
    private long record = -1;

    /** What is open around the present token: true for a list of records, false for an object that holds such lists. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private boolean started;
    private boolean lists;

    DecpFile(InputStream file) throws IOException {
        this.file = new Rewindable(file);
        this.parser = DecpJson.MAPPER.getFactory().createParser((InputStream) this.file);
    }

    @Override
    public JsonNode next() throws IOException, FileUnreadable {
        try {
            return advance() ? looked(RecordReader.read(parser)) : null;
        } catch (JsonProcessingException e) {
            passOver(e);
            return MissingNode.getInstance();
        }
    }

    /** A backslash before a letter that needs none is taken out; who wrote it may have meant otherwise, and is told. */
    private JsonNode looked(JsonNode read) {
        if (read instanceof ObjectNode object
                && file.oddlyEscaped(record, base + parser.currentLocation().getByteOffset())) {
            DecpRecord.noteBadEscapes(object);
        }
        return read;
    }

    @Override
    public boolean skip() throws IOException, FileUnreadable {
        try {
            if (!advance()) {
                return false;
            }
            parser.skipChildren();
            return true;
        } catch (JsonProcessingException e) {
            passOver(e);
            return true;
        }
    }

    /** Goes on behind a record that is damaged, so that it alone is not read. */
    private void passOver(JsonProcessingException why) throws IOException, FileUnreadable {
        int line = line();
        int column = column();
        boolean nothing = !started && why instanceof JsonParseException;
        long behind = record < 0 ? -1 : file.behindRecord(record);
        if (behind < 0) {
            throw nothing
                    ? new FileUnreadable(ImportsProblem.FILE_NOT_JSON)
                    : new FileUnreadable(TableProblem.FILE_BROKEN, line, column);
        }
        file.back(behind);
        String around = around();
        base = behind - around.length();
        parser = DecpJson.MAPPER
                .getFactory()
                .createParser(new SequenceInputStream(
                        new ByteArrayInputStream(around.getBytes(StandardCharsets.US_ASCII)), file));
        for (int opened = 0; opened < around.length(); opened++) {
            JsonToken token = parser.nextToken();
            opened += token == JsonToken.FIELD_NAME ? IN_BETWEEN.length() - 1 : 0;
        }
    }

    /** What is open around the record at hand, as a file would open it. */
    private String around() {
        StringBuilder text = new StringBuilder();
        for (Iterator<Boolean> each = open.descendingIterator(); each.hasNext(); ) {
            text.append(each.next() ? "[" : "{");
            if (each.hasNext() && text.charAt(text.length() - 1) == '{') {
                text.append(IN_BETWEEN);
            }
        }
        return text.toString();
    }

    /** Goes to the first token of the next record; false at the end of the file. */
    private boolean advance() throws IOException, FileUnreadable {
        record = -1;
        if (!found()) {
            return false;
        }
        record = base + parser.currentTokenLocation().getByteOffset();
        file.forget(record);
        return true;
    }

    private boolean found() throws IOException, FileUnreadable {
        for (JsonToken token = parser.nextToken(); ; token = parser.nextToken()) {
            if (token == null) {
                end();
                return false;
            }
            if (!started) {
                start(token);
            } else if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) {
                open.pop();
            } else if (open.isEmpty()) {
                throw new FileUnreadable(TableProblem.FILE_BROKEN, line(), column());
            } else if (open.peek()) {
                return true;
            } else if (token == JsonToken.FIELD_NAME && field()) {
                return true;
            }
        }
    }

    private void start(JsonToken token) throws FileUnreadable {
        started = true;
        if (!token.isStructStart()) {
            throw new FileUnreadable(ImportsProblem.FILE_NOT_JSON);
        }
        lists = token == JsonToken.START_ARRAY;
        open.push(lists);
    }

    /** Enters a list of records or what holds such lists, passes over anything else; true where one record stands for a list. */
    private boolean field() throws IOException {
        boolean known = LISTS.contains(parser.currentName());
        JsonToken value = parser.nextToken();
        if (!known || value == null || !value.isStructStart()) {
            parser.skipChildren();
            return false;
        }
        lists = true;
        if (value == JsonToken.START_OBJECT && !"marches".equals(parser.currentName())) {
            return true;
        }
        open.push(value == JsonToken.START_ARRAY);
        return false;
    }

    private void end() throws FileUnreadable {
        if (!started) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        if (!lists) {
            throw new FileUnreadable(ImportsProblem.FILE_WITHOUT_RECORDS);
        }
    }

    private int line() {
        return parser.currentLocation().getLineNr();
    }

    private int column() {
        return parser.currentLocation().getColumnNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        file.close();
    }
}
