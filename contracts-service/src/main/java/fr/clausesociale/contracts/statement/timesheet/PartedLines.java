package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Lines whose days do not follow each other, as in a file sorted by day: the first of them would be taken for the whole month.
 * Holds what lines there are, and none of their days.
 */
final class PartedLines {

    private final Set<List<Object>> left = new HashSet<>();
    private final Set<List<Object>> parted = new HashSet<>();
    private List<Object> current;

    /** @param row the next of the file */
    void see(ObjectNode row) {
        List<Object> line = DayRows.line(row);
        if (Objects.equals(line, current)) {
            return;
        }
        if (current != null) {
            left.add(current);
        }
        if (line != null && left.contains(line)) {
            parted.add(line);
        }
        current = line;
    }

    boolean none() {
        return parted.isEmpty();
    }

    /** Whether days of the row's line stand elsewhere too. */
    boolean has(ObjectNode row) {
        List<Object> line = DayRows.line(row);
        return line != null && parted.contains(line);
    }
}
