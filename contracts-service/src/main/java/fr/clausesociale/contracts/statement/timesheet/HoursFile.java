package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.FileUnreadable;
import fr.clausesociale.platform.imports.RecordSource;
import fr.clausesociale.platform.table.Charsets;
import fr.clausesociale.platform.table.CsvTable;
import fr.clausesociale.platform.table.SheetTable;
import fr.clausesociale.platform.table.Table;
import fr.clausesociale.platform.table.TableProblem;
import fr.clausesociale.platform.table.WideText;
import fr.clausesociale.platform.table.Workbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines to declare, from a table as text or as a workbook, from JSON lines, or from the file of failed rows given back. Rows that
 * follow each other and tell days of one line are one record: a month is told whole or not at all.
 */
public final class HoursFile implements RecordSource {

    /** Name of the list in which failed rows are given back. */
    public static final String LIST = "lines";

    private final HoursRecords rows;
    private ObjectNode ahead;
    private long aheadAt;
    private boolean looked;
    private long at;

    private HoursFile(HoursRecords rows) {
        this.rows = rows;
    }

    public static HoursFile open(InputStream in) throws IOException, FileUnreadable {
        PushbackInputStream sent = Workbook.looking(in);
        if (Workbook.is(sent)) {
            return new HoursFile(table(SheetTable.open(sent, HoursTable::fits)));
        }
        BufferedInputStream file = new BufferedInputStream(WideText.plain(Workbook.refused(sent)), 1 << 16);
        file.mark(1 << 12);
        String start = new String(file.readNBytes(1 << 12), StandardCharsets.UTF_8);
        file.reset();
        String text = start.replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        return new HoursFile(
                text.charAt(0) == '{' || text.charAt(0) == '['
                        ? new HoursList(file)
                        : table(CsvTable.open(new Charsets(file))));
    }

    private static HoursTable table(Table table) throws IOException, FileUnreadable {
        try {
            return new HoursTable(table);
        } catch (FileUnreadable e) {
            table.close();
            throw e;
        }
    }

    @Override
    public JsonNode next() throws FileUnreadable {
        look();
        ObjectNode line = ahead;
        at = aheadAt;
        looked = false;
        if (line == null || !DayRows.of(line)) {
            return line;
        }
        look();
        while (ahead != null && DayRows.continues(line, ahead)) {
            DayRows.add(line, ahead);
            looked = false;
            look();
        }
        return line;
    }

    private void look() throws FileUnreadable {
        if (!looked) {
            looked = true;
            ahead = rows.next();
            aheadAt = rows.row();
        }
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
