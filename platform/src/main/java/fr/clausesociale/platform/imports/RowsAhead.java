package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.imports.kind.RecordSource;
import fr.clausesociale.platform.imports.kind.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the next records of a file while others are taken; one thread at a time. What was reported before is left out. */
final class RowsAhead implements Runnable {

    private final RecordSource source;
    private final RowsDone before;
    private final int most;
    private long number;
    private List<Row> rows = List.of();
    private boolean ended;
    private FileUnreadable unreadable;
    private IOException failure;

    /** @param number of the record that was passed over last */
    RowsAhead(RecordSource source, long number, RowsDone before, int most) {
        this.source = source;
        this.number = number;
        this.before = before;
        this.most = most;
    }

    @Override
    public void run() {
        rows = new ArrayList<>(most);
        try {
            while (!ended && rows.size() < most) {
                JsonNode record = source.next();
                if (record == null) {
                    ended = true;
                    return;
                }
                if (!before.beyond().contains(++number)) {
                    rows.add(Row.of(number, source, record));
                }
            }
        } catch (FileUnreadable e) {
            unreadable = e;
        } catch (IOException e) {
            failure = e;
        }
    }

    /** What was read, none at the end of the file. */
    List<Row> read() throws IOException, FileUnreadable {
        if (unreadable != null) {
            throw unreadable;
        }
        if (failure != null) {
            throw failure;
        }
        return rows;
    }
}
