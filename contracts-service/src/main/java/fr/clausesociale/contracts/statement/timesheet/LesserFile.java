package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind.KeptFile;
import fr.clausesociale.platform.table.TextFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A kept file of hours without what some of its records say: in the place of each is a row in which nobody's hours stand. A table
 * stays one, so that it comes back; lines become rows of a table without titles, which does not.
 */
public final class LesserFile {

    private final Set<Long> numbers;

    /** @param numbers of the records, from 1 */
    public LesserFile(Set<Long> numbers) {
        this.numbers = Set.copyOf(numbers);
    }

    public void write(KeptFile kept, OutputStream out) throws IOException {
        try {
            if (TextFile.kept(kept.open()).startsWith(KeptTable.BEGINNING)) {
                table(kept, out);
            } else {
                lines(kept, out);
            }
        } catch (FileUnreadable e) {
            throw new IOException(e); // one that cannot even be begun has no record to be taken out
        }
    }

    private void table(KeptFile kept, OutputStream out) throws IOException, FileUnreadable {
        NavigableMap<Long, Boolean> removed = new TreeMap<>();
        try (HoursFile file = HoursFile.open(kept.open())) {
            long number = 0;
            for (ObjectNode line = file.next(); line != null; line = file.next()) {
                removed.put(file.row(), numbers.contains(++number));
            }
        } catch (FileUnreadable e) {
            removed.putIfAbsent(0L, false); // what could be read is copied, and where it ends
        }
        try (KeptTable table = new KeptTable(TextFile.kept(kept.open()).whole());
                KeptTable.Copy copy = new KeptTable.Copy(table.titles(), out)) {
            copy(table, removed, copy);
        }
    }

    private static void copy(KeptTable table, NavigableMap<Long, Boolean> removed, KeptTable.Copy copy)
            throws IOException {
        try {
            for (ObjectNode row = table.next(); row != null; row = table.next()) {
                // rows of one record follow each other, and it is told by its first
                boolean first = removed.containsKey(table.row());
                if (!removed.floorEntry(table.row()).getValue()) {
                    copy.row(row, table.row());
                } else if (first) {
                    copy.row(nobodys(), table.row());
                }
            }
        } catch (FileUnreadable e) {
            copy.unreadable(e);
        }
    }

    /** Where they end because one is broken, whatever stands behind it may tell of anybody: it is left out. */
    private void lines(KeptFile kept, OutputStream out) throws IOException, FileUnreadable {
        try (HoursFile file = HoursFile.open(kept.open());
                KeptTable.Copy copy = new KeptTable.Copy(List.of(), out)) {
            try {
                long number = 0;
                for (ObjectNode line = file.next(); line != null; line = file.next()) {
                    number++;
                    copy.row(numbers.contains(number) ? nobodys() : line, number);
                }
            } catch (FileUnreadable e) {
                copy.unreadable(e);
            }
        }
    }

    private static ObjectNode nobodys() {
        return JsonNodeFactory.instance.objectNode().put(Fields.BLANK, true);
    }
}
