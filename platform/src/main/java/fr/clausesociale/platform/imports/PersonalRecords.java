package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.Masking;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.RowNote;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The records of a file that tells of people, as they are kept: read while the file arrives, and without social security numbers
 * before a byte is kept (décret 2019-341). A column or field of that name is left out and told once, with the first record that
 * had something in it; a number elsewhere is masked, and told with its record. What stands in columns that are not read is not kept
 * either: it may be anything.
 */
final class PersonalRecords implements RecordSource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLES = "titles";
    private static final String UNREADABLE = "unreadable";
    private static final String RECORD = "record";
    private static final String ROW = "row";
    private static final String MASKED = "masked";
    private static final String BLANKED = "blanked";

    private final MappingIterator<JsonNode> lines;
    private final List<String> titles;
    private JsonNode last;

    private PersonalRecords(MappingIterator<JsonNode> lines) throws FileUnreadable, IOException {
        this.lines = lines;
        JsonNode first = lines.nextValue();
        unreadable(first);
        this.titles = first.path(TITLES).isArray() ? texts(first.path(TITLES)) : null;
    }

    static PersonalRecords open(InputStream kept) throws IOException, FileUnreadable {
        return new PersonalRecords(JSON.readerFor(JsonNode.class).readValues(new BufferedInputStream(kept, 1 << 16)));
    }

    /** Writes down what may be kept of a file, record by record. */
    static void keep(ImportKind kind, InputStream file, OutputStream out) throws IOException {
        JsonGenerator kept = written(out);
        boolean begun = false;
        try (RecordSource source = kind.open(file)) {
            ObjectNode head = JSON.createObjectNode();
            if (source.titles() != null) {
                source.titles().stream().map(Masking::ofTitle).forEach(head.putArray(TITLES)::add);
            }
            kept.writeTree(head);
            begun = true;
            boolean told = false;
            for (JsonNode record = source.next(); record != null; record = source.next()) {
                told |= keep(record, source, told, kept);
            }
        } catch (FileUnreadable e) {
            ObjectNode failure = JSON.createObjectNode();
            failure.set(UNREADABLE, JSON.valueToTree(e.note()));
            kept.writeTree(failure);
            if (!begun) {
                kept.writeTree(JSON.createObjectNode());
            }
        }
        kept.close();
    }

    /**
     * Copies a kept file without what some of its records say; their places stay, so that others keep their numbers.
     *
     * @param numbers of the records, from 1
     */
    static void without(Set<Long> numbers, InputStream kept, OutputStream out) throws IOException {
        JsonGenerator copy = written(out);
        try (MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(kept)) {
            for (long number = 0; lines.hasNextValue(); number++) {
                JsonNode line = lines.nextValue();
                if (numbers.contains(number)) {
                    JsonNode place = line.path(ROW);
                    copy.writeTree(JSON.createObjectNode().set(ROW, place));
                } else {
                    copy.writeTree(line);
                }
            }
        }
        copy.close();
    }

    private static JsonGenerator written(OutputStream out) throws IOException {
        return new JsonFactory()
                .createGenerator(out)
                .setCodec(JSON)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
    }

    private static boolean keep(JsonNode record, RecordSource source, boolean told, JsonGenerator kept)
            throws IOException {
        List<String> masked = new ArrayList<>();
        List<String> blanked = new ArrayList<>();
        ObjectNode line = JSON.createObjectNode();
        line.put(ROW, source.row());
        line.set(RECORD, read(Masking.ofPerson(record, masked, blanked), source));
        masked.forEach(line.putArray(MASKED)::add);
        if (!told) {
            blanked.forEach(line.putArray(BLANKED)::add);
        }
        kept.writeTree(line);
        return !blanked.isEmpty();
    }

    /** The row of a table with nothing in the columns that are not read. */
    private static JsonNode read(JsonNode record, RecordSource source) {
        if (source.titles() != null && record instanceof ObjectNode row) {
            source.titles().stream()
                    .filter(title -> !source.reads(title))
                    .map(Masking::ofTitle)
                    .filter(row::has)
                    .forEach(title -> row.put(title, ""));
        }
        return record;
    }

    private static void unreadable(JsonNode line) throws FileUnreadable {
        if (line.has(UNREADABLE)) {
            JsonNode note = line.get(UNREADABLE);
            throw new FileUnreadable(new RowNote(
                    note.path("code").asText(), note.path("pointer").asText(), texts(note.path("args")), true));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Override
    public JsonNode next() throws IOException, FileUnreadable {
        if (!lines.hasNextValue()) {
            return null;
        }
        last = lines.nextValue();
        unreadable(last);
        return last.path(RECORD);
    }

    @Override
    public long row() {
        return last.path(ROW).asLong();
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<String> masked() {
        return texts(last.path(MASKED));
    }

    @Override
    public List<String> blanked() {
        return texts(last.path(BLANKED));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
