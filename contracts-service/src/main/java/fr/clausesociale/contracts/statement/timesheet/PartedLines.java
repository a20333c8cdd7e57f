package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.platform.identifier.Digest;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;

/**
 * Lines whose days do not follow each other, as in a file sorted by day: the first of them would be taken for the whole month.
 * Holds a number for each line, none of its words or days, and of so many lines at most that the largest file leaves the service
 * its memory.
 */
final class PartedLines {

    /** Lines told by their days in one file: three years of the country's. 8 MB for the largest. */
    static final int MOST = 500_000;

    private final LineNumbers left = new LineNumbers();
    private final LineNumbers parted = new LineNumbers();
    private final MessageDigest digest = Digest.begun();
    private final int most;
    private List<Object> current;

    /** @param most lines told by their days that one file may have, {@link #MOST} */
    PartedLines(int most) {
        this.most = most;
    }

    /** @param row the next of the file */
    void see(ObjectNode row) {
        List<Object> line = DayRows.line(row);
        if (Objects.equals(line, current) || tooMany()) {
            return;
        }
        if (line != null) {
            long number = number(line);
            if (!left.add(number)) {
                parted.add(number);
            }
        }
        current = line;
    }

    /** @throws FileUnreadable where the file has more lines than can be told apart: nothing of it is taken */
    boolean none() throws FileUnreadable {
        if (tooMany()) {
            throw new FileUnreadable(ImportsProblem.DAY_LINES_TOO_MANY, most);
        }
        return parted.size() == 0;
    }

    /** Whether days of the row's line stand elsewhere too. */
    boolean has(ObjectNode row) {
        List<Object> line = DayRows.line(row);
        return line != null && parted.has(number(line));
    }

    private boolean tooMany() {
        return left.size() > most;
    }

    /** One of 2^64: two lines of a file that share theirs would both be refused, never mixed up. */
    private long number(List<Object> line) {
        for (Object part : line) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
