package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Rows of one day each that make up the line of a month. */
final class DayRows {

    /** A month has fewer; what goes on and on is no line. */
    private static final int MOST = 62;

    private DayRows() {}

    /** Whether the row tells one day: it becomes the first of its line. */
    static boolean of(ObjectNode row) {
        if (!dated(row) || month(row) == null) {
            return false;
        }
        ObjectNode first = row.deepCopy();
        row.remove(Fields.HOURS);
        row.remove(Fields.NOT_WORKED);
        row.remove(Fields.TRAINING);
        row.remove(Fields.DATE);
        row.put(Fields.MONTH, month(first).toString());
        add(row, first);
        return true;
    }

    private static boolean dated(ObjectNode row) {
        return row.hasNonNull(Fields.DATE) && !row.has(Fields.DAYS) && !row.has(Fields.DOUBTED);
    }

    /** Whether a row tells another day of the line. */
    static boolean continues(ObjectNode line, ObjectNode row) {
        return dated(row)
                && Fields.OF_LINE.stream()
                        .filter(field -> !field.equals(Fields.MONTH))
                        .allMatch(field -> line.path(field).equals(row.path(field)))
                && YearMonth.parse(line.get(Fields.MONTH).asText()).equals(month(row))
                && line.path(Fields.DAYS).size() < MOST;
    }

    /** What all rows of one line have in common; null where the row does not tell one day. */
    static List<Object> line(ObjectNode row) {
        YearMonth month = dated(row) ? month(row) : null;
        if (month == null) {
            return null;
        }
        List<Object> line = new ArrayList<>(List.of(month));
        Fields.OF_LINE.stream()
                .filter(field -> !field.equals(Fields.MONTH))
                .forEach(field -> line.add(row.path(field)));
        return line;
    }

    static void add(ObjectNode line, ObjectNode row) {
        if (row.has(Fields.BLANK)) {
            return; // no hours on that day
        }
        line.remove(Fields.BLANK);
        ObjectNode day = line.withArray(Fields.DAYS).addObject();
        day.put(Fields.ON, row.get(Fields.DATE).asText());
        for (String figure : Fields.FIGURES) {
            JsonNode told = row.get(figure);
            if (told != null) {
                day.set(figure, told);
            }
        }
    }

    /** The month that the row is of, null where its date cannot be read. */
    private static YearMonth month(ObjectNode row) {
        try {
            String date = row.get(Fields.DATE).asText().strip();
            YearMonth told = row.hasNonNull(Fields.MONTH)
                    ? Dates.month(row.get(Fields.MONTH).asText().strip(), false)
                    : null;
            return told != null && date.matches("\\d\\d?") ? told : YearMonth.from(Dates.day(date, false));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
