package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** Columns that hold the hours of one day each: their titles are days of the row's month (1 to 31) or dates. */
final class DayColumns {

    /** By column, null where it is none. */
    private final List<String> days;

    private DayColumns(List<String> days) {
        this.days = days;
    }

    static DayColumns of(List<String> titles, List<String> fields, boolean french) {
        List<String> days = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            days.add(fields.get(at) == null ? day(titles.get(at).strip(), french) : null);
        }
        return new DayColumns(days);
    }

    private static String day(String title, boolean french) {
        int ofMonth = Titles.dayOfMonth(title);
        if (ofMonth > 0) {
            return String.valueOf(ofMonth);
        }
        try {
            return Dates.day(title, french).toString();
        } catch (DateTimeException e) {
            return e instanceof Dates.Doubted ? title : null; // told with each row
        }
    }

    boolean isEmpty() {
        return days.stream().allMatch(day -> day == null);
    }

    /** Whether the titles tell the month. */
    boolean dated() {
        return days.stream().anyMatch(day -> day != null && day.length() > 2);
    }

    /** The day whose hours a column holds, null where it holds none. */
    String of(int column) {
        return days.get(column);
    }

    /** Days with hours, as a list of the record. */
    void put(List<String> values, ObjectNode record) {
        for (int at = 0; at < Math.min(days.size(), values.size()); at++) {
            if (days.get(at) != null && !Figures.none(values.get(at))) {
                ArrayNode list = record.withArray(Fields.DAYS);
                list.addObject()
                        .put(Fields.ON, days.get(at))
                        .put(Fields.HOURS, values.get(at).strip());
            }
        }
    }
}
