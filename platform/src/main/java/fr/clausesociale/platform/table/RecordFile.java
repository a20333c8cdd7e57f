package fr.clausesociale.platform.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file of records: of a table each row with its cells under their titles, of JSON each record as it would be sent alone. */
public final class RecordFile implements RecordSource {

    private final Table table;
    private final JsonRecords listed;
    private final Columns columns;

    private RecordFile(Table table, JsonRecords listed, Columns columns) {
        this.table = table;
        this.listed = listed;
        this.columns = columns;
    }

    /** Which columns a table of these records has to have, and which may be there. */
    public interface Columns {

        /** What is lacking beside these titles; nothing where they fit. */
        List<String> lacking(List<String> titles);

        /** Whether a column of this title is read. */
        boolean reads(String title);
    }

    /**
     * @param list name of the list where they stand in one document
     * @param lacking told of a table without one of its columns, with their names
     */
    public static RecordFile open(InputStream sent, String list, Columns columns, ProblemCode lacking)
            throws IOException, FileUnreadable {
        PushbackInputStream whole = Workbook.looking(sent);
        if (Workbook.is(whole)) {
            return table(
                    SheetTable.openInMemory(
                            whole, titles -> columns.lacking(titles).isEmpty()),
                    columns,
                    lacking);
        }
        TextFile file = TextFile.sent(whole);
        if (file.isEmpty()) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        return file.isJson()
                ? new RecordFile(null, new JsonRecords(file.whole(), list), columns)
                : table(file.table(), columns, lacking);
    }

    private static RecordFile table(Table table, Columns columns, ProblemCode code) throws FileUnreadable {
        Set<String> once = new HashSet<>();
        for (String title : table.titles()) {
            if (!title.isEmpty() && !once.add(title)) {
                throw new FileUnreadable(TableProblem.COLUMN_TWICE, title);
            }
        }
        List<String> lacking = columns.lacking(table.titles());
        if (!lacking.isEmpty()) {
            throw new FileUnreadable(code, String.join(", ", lacking));
        }
        return new RecordFile(table, null, columns);
    }

    @Override
    public JsonNode next() throws FileUnreadable {
        return table == null ? listed.next() : line();
    }

    private JsonNode line() throws FileUnreadable {
        List<String> values = table.next();
        if (values == null) {
            return null;
        }
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        List<String> titles = table.titles();
        for (int at = 0; at < titles.size(); at++) {
            if (!titles.get(at).isEmpty()) {
                record.put(titles.get(at), at < values.size() ? values.get(at).strip() : "");
            }
        }
        table.noteSurplus(values, record, false);
        return record;
    }

    @Override
    public long row() {
        return table == null ? 0 : table.row();
    }

    @Override
    public List<String> titles() {
        return table == null ? null : table.titles();
    }

    @Override
    public boolean reads(String title) {
        return table == null || columns.reads(title);
    }

    @Override
    public void close() throws IOException {
        if (table != null) {
            table.close();
        } else {
            listed.close();
        }
    }
}
