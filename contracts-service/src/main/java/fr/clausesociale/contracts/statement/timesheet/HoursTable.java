package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.contracts.imports.ImportsProblem;
import fr.clausesociale.platform.imports.kind.FileUnreadable;
import fr.clausesociale.platform.table.Table;
import fr.clausesociale.platform.table.TableProblem;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of hours: one column of them, or one a day. Values of columns that its titles do not name go no further. */
final class HoursTable implements HoursRecords {

    /** Without its key. */
    private final Table table;

    private final List<String> titles;
    private final List<String> fields;
    private final DayColumns days;
    private final boolean french;
    private boolean begun;

    HoursTable(Table table) throws FileUnreadable {
        this.table = table;
        this.titles = table.titles();
        this.fields = titles.stream().map(Titles::field).toList();
        this.french = Titles.french(titles);
        this.days = DayColumns.of(titles, fields, french);
        checkTitles();
    }

    /** Whether a table with these titles is one of hours. */
    static boolean fits(List<String> titles) {
        List<String> fields = titles.stream().map(Titles::field).toList();
        return missing(fields, DayColumns.of(titles, fields, Titles.french(titles)))
                .isEmpty();
    }

    private void checkTitles() throws FileUnreadable {
        List<String> missing = missing(fields, days);
        if (!missing.isEmpty()) {
            throw new FileUnreadable(ImportsProblem.STATEMENT_COLUMNS_MISSING, String.join(", ", missing));
        }
        Set<Object> once = new HashSet<>();
        for (int at = 0; at < titles.size(); at++) {
            Object holds = fields.get(at) != null ? fields.get(at) : days.of(at);
            if (holds != null && !once.add(holds)) {
                throw new FileUnreadable(TableProblem.COLUMN_TWICE, titles.get(at));
            }
        }
    }

    /** What a line needs that no column tells, as a title that would. */
    private static List<String> missing(List<String> fields, DayColumns days) {
        List<String> missing = new ArrayList<>();
        if (!fields.contains(Fields.PLACEMENT) && !fields.contains(Fields.REFERENCE)) {
            missing.add("placementId");
        }
        if (!fields.contains(Fields.PLACEMENT)
                && !fields.contains(Fields.OBLIGATION)
                && !fields.contains(Fields.CONTRACT)) {
            missing.add("obligationId");
        }
        if (!fields.contains(Fields.MONTH) && !fields.contains(Fields.DATE) && !days.dated()) {
            missing.add("month");
        }
        if (!fields.contains(Fields.HOURS) && days.isEmpty()) {
            missing.add("hours");
        }
        return missing;
    }

    @Override
    public ObjectNode next() throws FileUnreadable {
        List<String> values = table.next();
        if (values == null) {
            return null;
        }
        checkNumbers(values);
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int at = 0; at < Math.min(fields.size(), values.size()); at++) {
            String field = fields.get(at);
            if (field != null && !values.get(at).isBlank()) {
                record.put(field, plain(field, values.get(at).strip()));
            }
        }
        days.put(values, record);
        if (!record.has(Fields.HOURS) && !record.has(Fields.DAYS)) {
            record.put(Fields.BLANK, true);
        }
        // where columns may stay blank, an unquoted decimal comma may have moved a blank beyond the last one
        table.noteSurplus(values, record, table.partedByCommas() && mayStayBlank());
        if (table.partedByCommas()) {
            doubted(values).ifPresent(both -> record.put(Fields.DOUBTED, both));
        }
        if (!begun) {
            begun = true;
            notRead().forEach(title -> record.withArray(Fields.NOT_READ).add(title));
        }
        return record;
    }

    /** Nothing of a table is taken in which somebody's social security number stands, whatever the column. */
    private void checkNumbers(List<String> values) throws FileUnreadable {
        for (int at = 0; at < values.size(); at++) {
            if (NumbersOfPeople.isIn(at < fields.size() ? fields.get(at) : null, values.get(at))) {
                throw new FileUnreadable(ImportsProblem.NIR_IN_TABLE, table.row());
            }
        }
    }

    List<String> titles() {
        return titles;
    }

    private boolean mayStayBlank() {
        return titles.size() > 4 || !days.isEmpty();
    }

    private List<String> notRead() {
        List<String> left = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            boolean told = titles.get(at).isBlank() || ReturnedTable.isAdded(titles.get(at));
            if (fields.get(at) == null && days.of(at) == null && !told) {
                left.add(titles.get(at));
            }
        }
        return left;
    }

    /** What only the language of the titles makes plain is written as everybody reads it. */
    private String plain(String field, String value) {
        try {
            return switch (field) {
                case Fields.MONTH -> Dates.month(value, french).toString();
                case Fields.DATE -> Dates.day(value, french).toString();
                default -> value;
            };
        } catch (DateTimeException e) {
            return value; // told with its row
        }
    }

    /**
     * A whole number before one of two digits, where nothing shows that these are two columns: an unquoted decimal comma looks
     * the same where the columns behind it were left out.
     */
    private Optional<String> doubted(List<String> values) {
        for (int at = 0; at + 1 < Math.min(fields.size(), values.size()); at++) {
            if (figures(at, values.size())
                    && figures(at + 1, values.size())
                    && values.get(at).strip().matches("\\d{1,3}")
                    && values.get(at + 1).strip().matches("\\d{1,2}")
                    && values.subList(at + 2, values.size()).stream().allMatch(HoursTable::fitsFigures)) {
                return Optional.of(
                        values.get(at).strip() + "," + values.get(at + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** Days of a row that has all its columns are what they are: a comma too much would show behind the last. */
    private boolean figures(int at, int told) {
        return days.of(at) != null && told < titles.size()
                || fields.get(at) != null && Fields.FIGURES.contains(fields.get(at));
    }

    private static boolean fitsFigures(String value) {
        return value.strip().matches("(\\d{1,4}([.,]\\d{1,2})?)?");
    }

    @Override
    public long row() {
        return table.row();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
