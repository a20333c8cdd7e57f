package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.ColumnsOfNumbers;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind;
import fr.clausesociale.platform.imports.kind.Masking;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.RowNote;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The records of a file that tells of people, as they are kept: read while the file arrives, and without social security numbers
 * before a byte is kept (décret 2019-341). A column or field of that name is left out and told once, with its first record that
 * had something in it; so is a column that is not read and holds such numbers row by row. A number elsewhere is masked, and told with
 * its record. What stands in columns that are not read is not kept
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
    private static final int HELD_BACK = 500;

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
            new Kept(source, kept).all();
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

    /**
     * Records on their way to be kept. So many are held back in memory until it is seen in which columns social security numbers
     * stand: what stands among them is one, however it was miscopied.
     */
    private static final class Kept {

        private final RecordSource source;
        private final JsonGenerator out;
        private final ColumnsOfNumbers numbers = new ColumnsOfNumbers();
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private final Set<String> told = new HashSet<>();

        Kept(RecordSource source, JsonGenerator out) {
            this.source = source;
            this.out = out;
        }

        private record Waiting(long row, JsonNode record, List<String> masked, List<String> blanked) {}

        void all() throws IOException, FileUnreadable {
            try {
                for (JsonNode record = source.next(); record != null; record = source.next()) {
                    List<String> masked = new ArrayList<>();
                    List<String> blanked = new ArrayList<>();
                    JsonNode without = Masking.ofPerson(record, masked, blanked);
                    numbers.see(without, masked);
                    waiting.add(new Waiting(source.row(), without, masked, blanked));
                    if (waiting.size() > HELD_BACK) {
                        write(waiting.remove());
                    }
                }
            } finally {
                while (!waiting.isEmpty()) {
                    write(waiting.remove());
                }
            }
        }

        private void write(Waiting next) throws IOException {
            leaveOut(next);
            numbers.mask(next.record, next.masked);
            ObjectNode line = JSON.createObjectNode();
            line.put(ROW, next.row);
            line.set(RECORD, next.record);
            next.masked.forEach(line.putArray(MASKED)::add);
            next.blanked.stream().filter(told::add).forEach(line.putArray(BLANKED)::add);
            out.writeTree(line);
        }

        /**
         * Leaves the columns of a table empty that are not read. One of numbers is told of as one that is named for them is, once, and
         * fails no row.
         */
        private void leaveOut(Waiting next) {
            if (source.titles() == null || !(next.record instanceof ObjectNode row)) {
                return;
            }
            for (String title : source.titles()) {
                String kept = Masking.ofTitle(title);
                if (source.reads(title) || !row.has(kept)) {
                    continue;
                }
                row.put(kept, "");
                String place = "/" + kept;
                if (numbers.has(place) && next.masked.remove(place)) {
                    next.blanked.add(place);
                }
            }
        }
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
