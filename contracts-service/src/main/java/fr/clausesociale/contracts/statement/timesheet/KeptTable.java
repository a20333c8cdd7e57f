package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.problem.ProblemCode;
import fr.clausesociale.platform.table.TableProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A table as it is kept: its titles, and of each row what they name and no more; of one that cannot be read, or may not be kept,
 * only why.
 */
final class KeptTable implements HoursRecords {

    /** How a kept table begins. */
    static final String BEGINNING = "{\"_kept\":";

    /** How one begins that was lines. */
    static final String WITHOUT_TITLES = BEGINNING + "[]}";

    private static final String KEPT = "_kept";
    private static final String UNREADABLE = "_unreadable";
    private static final String AT = "_at";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MappingIterator<JsonNode> rows;
    private final List<String> titles = new ArrayList<>();
    private long at;

    KeptTable(InputStream file) throws IOException, FileUnreadable {
        rows = JSON.readerFor(JsonNode.class).readValues(file);
        JsonNode head = rows.next();
        head.path(KEPT).forEach(title -> titles.add(title.asText()));
        requireReadable(head);
    }

    private static void requireReadable(JsonNode line) throws FileUnreadable {
        if (line.has(UNREADABLE)) {
            List<String> args = new ArrayList<>();
            line.path(UNREADABLE).path("args").forEach(arg -> args.add(arg.asText()));
            throw new FileUnreadable(problem(line.path(UNREADABLE).path("code").asText()), args.toArray());
        }
    }

    private static ProblemCode problem(String name) {
        return Stream.<ProblemCode[]>of(TableProblem.values(), ImportsProblem.values())
                .flatMap(Stream::of)
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param each is told each row before it is written */
    static void write(HoursTable table, Consumer<ObjectNode> each, OutputStream out)
            throws IOException, FileUnreadable {
        try (Copy copy = new Copy(table.titles(), out)) {
            write(table, false, each, copy);
        }
    }

    /** Writes it once more. @param each may change each row before */
    void copy(Consumer<ObjectNode> each, OutputStream out) throws IOException {
        asFarAsReadable(this, titles, each, out);
    }

    /** Lines that are no table, to be kept as one without titles. @param each is told each line before it is written */
    static void write(HoursList lines, Consumer<ObjectNode> each, OutputStream out) throws IOException {
        asFarAsReadable(lines, List.of(), each, out);
    }

    private static void asFarAsReadable(
            HoursRecords rows, List<String> titles, Consumer<ObjectNode> each, OutputStream out) throws IOException {
        try (Copy copy = new Copy(titles, out)) {
            try {
                write(rows, titles.isEmpty(), each, copy);
            } catch (FileUnreadable e) {
                copy.unreadable(e);
            }
        }
    }

    /** @param numbered whether rows are numbered as they come, having no place in a table */
    private static void write(HoursRecords rows, boolean numbered, Consumer<ObjectNode> each, Copy copy)
            throws IOException, FileUnreadable {
        long number = 0;
        for (ObjectNode row = rows.next(); row != null; row = rows.next()) {
            number++;
            each.accept(row);
            copy.row(row, numbered ? number : rows.row());
        }
    }

    /** A table on its way to be kept; the stream it goes to stays open. */
    static final class Copy implements AutoCloseable {

        private final JsonGenerator kept;

        Copy(List<String> titles, OutputStream out) throws IOException {
            kept = JSON.getFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            kept.setRootValueSeparator(new SerializedString("\n"));
            ObjectNode head = JSON.createObjectNode();
            titles.forEach(head.putArray(KEPT)::add);
            JSON.writeTree(kept, head);
        }

        /** @param at on which row of the file it is */
        void row(ObjectNode row, long at) throws IOException {
            row.remove(UNREADABLE); // that is ours to write
            row.put(AT, at);
            JSON.writeTree(kept, row);
        }

        /** From here on nothing could be read, and nothing is kept but why. */
        void unreadable(FileUnreadable because) throws IOException {
            JSON.writeTree(kept, KeptTable.unreadable(JSON.createObjectNode(), because));
        }

        @Override
        public void close() throws IOException {
            kept.close();
        }
    }

    /** What is kept of a file that cannot be read, or may not be kept. */
    static byte[] unreadable(FileUnreadable because) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        head.putArray(KEPT);
        return JSON.writeValueAsBytes(unreadable(head, because));
    }

    private static ObjectNode unreadable(ObjectNode line, FileUnreadable because) {
        ObjectNode why = line.putObject(UNREADABLE);
        why.put("code", because.note().code());
        why.putArray("args")
                .addAll(because.note().args().stream()
                        .map(arg -> TextNode.valueOf(arg.toString()))
                        .toList());
        return line;
    }

    List<String> titles() {
        return titles;
    }

    @Override
    public ObjectNode next() throws FileUnreadable {
        if (!rows.hasNext()) {
            return null;
        }
        ObjectNode row = (ObjectNode) rows.next();
        requireReadable(row);
        at = row.remove(AT).asLong();
        return row;
    }

    @Override
    public long row() {
        return at;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
