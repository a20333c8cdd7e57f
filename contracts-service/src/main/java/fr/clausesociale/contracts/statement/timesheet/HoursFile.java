package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.platform.http.JsonFile.Writing;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.ReturnedRecord;
import fr.clausesociale.platform.table.SheetTable;
import fr.clausesociale.platform.table.Table;
import fr.clausesociale.platform.table.TableProblem;
import fr.clausesociale.platform.table.TextFile;
import fr.clausesociale.platform.table.Workbook;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;

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
        TextFile file = TextFile.sent(sent);
        if (file.isEmpty()) {
            throw new FileUnreadable(TableProblem.FILE_EMPTY);
        }
        if (file.startsWith(KeptTable.BEGINNING)) {
            return new HoursFile(new KeptTable(file.whole()));
        }
        return new HoursFile(file.isJson() ? new HoursList(file.whole()) : table(file.table()));
    }

    /**
     * What of a file is kept: of a table what its titles name, of JSON its lines; of one in which somebody's social security number
     * stands nothing but that. Never the file as it came, nor what stands beside its lines or behind a broken one: nobody has looked
     * for such a number there. Null where it is empty.
     */
    public static InputStream kept(InputStream in) throws IOException {
        return kept(in, PartedLines.MOST);
    }

    static InputStream kept(InputStream in, int mostLines) throws IOException {
        try (HoursRecords rows = toKeep(in)) {
            if (rows == null) {
                return null;
            }
            return rows instanceof HoursTable table ? written(table, mostLines) : written((HoursList) rows, mostLines);
        } catch (FileUnreadable e) {
            return new ByteArrayInputStream(KeptTable.unreadable(e));
        }
    }

    private static InputStream written(HoursTable table, int mostLines) throws IOException, FileUnreadable {
        PartedLines parted = new PartedLines(mostLines);
        Path copy = written(out -> KeptTable.write(table, parted::see, out));
        return marked(parted, copy);
    }

    private static InputStream written(HoursList lines, int mostLines) throws IOException, FileUnreadable {
        PartedLines parted = new PartedLines(mostLines);
        NumbersOfPeople numbers = new NumbersOfPeople();
        Path copy = written(out -> KeptTable.write(
                lines,
                line -> {
                    parted.see(line);
                    numbers.see(line);
                },
                out));
        if (numbers.found() > 0) {
            Files.delete(copy);
            throw new FileUnreadable(ImportsProblem.NIR_IN_TABLE, numbers.found());
        }
        return marked(parted, copy);
    }

    private static InputStream marked(PartedLines parted, Path copy) throws IOException, FileUnreadable {
        return let(none(parted, copy) ? copy : marked(copy, parted));
    }

    /** Leaves no copy of a file of which nothing is taken. */
    private static boolean none(PartedLines parted, Path copy) throws IOException, FileUnreadable {
        try {
            return parted.none();
        } catch (FileUnreadable e) {
            Files.delete(copy);
            throw e;
        }
    }

    private static InputStream let(Path copy) throws IOException {
        return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** The copy of a file in which days of one line do not follow each other. */
    private static Path marked(Path copy, PartedLines parted) throws IOException, FileUnreadable {
        try (KeptTable table = new KeptTable(Files.newInputStream(copy))) {
            return written(out -> table.copy(row -> mark(row, parted), out));
        } finally {
            Files.delete(copy);
        }
    }

    private static void mark(ObjectNode row, PartedLines parted) {
        if (parted.has(row)) {
            row.put(Fields.PARTED, true);
        }
    }

    /** What writes a file down. */
    private interface Written {
        void to(OutputStream out) throws IOException, FileUnreadable;
    }

    private static Path written(Written table) throws IOException, FileUnreadable {
        Path copy = Files.createTempFile("hours-", ".json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            table.to(out);
        } catch (IOException | FileUnreadable | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
        return copy;
    }

    /** Null where there is nothing to look through. */
    private static HoursRecords toKeep(InputStream in) throws IOException, FileUnreadable {
        PushbackInputStream sent = Workbook.looking(in);
        if (Workbook.is(sent)) {
            return table(SheetTable.open(sent, HoursTable::fits));
        }
        TextFile file = TextFile.sent(sent);
        if (file.startsWith(KeptTable.BEGINNING)) {
            throw new FileUnreadable(TableProblem.FILE_BROKEN, 1, 1); // that is ours to write
        }
        if (file.isEmpty()) {
            return null;
        }
        return file.isJson() ? new HoursList(file.whole()) : table(file.table());
    }

    private static HoursTable table(Table table) throws IOException, FileUnreadable {
        try {
            return new HoursTable(table);
        } catch (FileUnreadable e) {
            table.close();
            throw e;
        }
    }

    /** A kept table with what became of its rows; empty for lines that were no table. */
    public static Optional<Writing> giveBack(InputStream kept, Iterator<ReturnedRecord> rows, boolean failedOnly)
            throws IOException {
        TextFile file = TextFile.kept(kept);
        if (!file.startsWith(KeptTable.BEGINNING) || file.startsWith(KeptTable.WITHOUT_TITLES)) {
            return Optional.empty();
        }
        return Optional.of(out -> {
            try (KeptTable table = new KeptTable(file.whole())) {
                new ReturnedTable(table, rows).write(out, failedOnly);
            } catch (FileUnreadable e) {
                throw new IOException(e); // one that could not be read was not taken
            }
        });
    }

    @Override
    public ObjectNode next() throws FileUnreadable {
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
