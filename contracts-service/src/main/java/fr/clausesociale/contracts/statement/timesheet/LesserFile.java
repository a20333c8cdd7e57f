package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.ImportKind.KeptFile;
import fr.clausesociale.platform.table.TextFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/**
 * A kept file of hours without what some of its records say: in the place of each is a row in which nobody's hours stand. A table
 * stays one, so that it comes back; lines are kept as rows of a table without titles, which does not.
 */
public final class LesserFile {

    private final Set<Long> numbers;

    /** @param numbers of the records, from 1 */
    public LesserFile(Set<Long> numbers) {
        this.numbers = Set.copyOf(numbers);
    }

    public void write(KeptFile kept, OutputStream out) throws IOException {
        // both are read side by side, so that no more than a row of each is held
        try (Removed removed = new Removed(kept.open());
                KeptTable table = new KeptTable(TextFile.kept(kept.open()).whole());
                KeptTable.Copy copy = new KeptTable.Copy(table.titles(), out)) {
            copy(table, removed, copy);
        } catch (FileUnreadable e) {
            throw new IOException(e); // one that cannot even be begun has no record to be taken out
        }
    }

    private static void copy(KeptTable table, Removed removed, KeptTable.Copy copy) throws IOException {
        try {
            for (ObjectNode row = table.next(); row != null; row = table.next()) {
                removed.moveTo(table.row());
                if (!removed.removed) {
                    copy.row(row, table.row());
                } else if (removed.from == table.row()) {
                    copy.row(nobodys(), table.row());
                }
            }
        } catch (FileUnreadable e) {
            copy.unreadable(e);
        }
    }

    /** Rows of one record follow each other, and it is told by its first. */
    private final class Removed implements Closeable {

        private final HoursFile file;
        private long number;
        private long from;
        private boolean removed;
        private long next;

        Removed(InputStream kept) throws IOException, FileUnreadable {
            file = HoursFile.open(kept);
            look();
        }

        /** To the record that the row is of. */
        void moveTo(long row) {
            while (next <= row) {
                from = next;
                removed = numbers.contains(number);
                look();
            }
        }

        /** What could be read is copied, and where it ends. */
        private void look() {
            try {
                next = file.next() == null ? Long.MAX_VALUE : file.row();
                number++;
            } catch (FileUnreadable e) {
                next = Long.MAX_VALUE;
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static ObjectNode nobodys() {
        return JsonNodeFactory.instance.objectNode().put(Fields.BLANK, true);
    }
}
