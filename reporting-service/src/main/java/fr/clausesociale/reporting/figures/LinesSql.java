package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A question in SQL. The values of a cell are packed into one whole number, and where it leaves room with the person, placement
 * or contract to be counted into another: grouping by one number is what the engine does fastest. Whoever has hours that
 * cancel out is not counted. All text is made of constants of this package and of numbers.
 */
final class LinesSql {

    /** The key of the total. */
    static final long TOTAL = -1;

    private static final long ROOM = 1L << 32;

    private final Question question;
    private final Granted granted;
    private final Codes codes;

    LinesSql(Question question, Granted granted, Codes codes) {
        this.question = question;
        this.granted = granted;
        this.codes = codes;
    }

    /** Key and hundredths of hours of each cell, and the range of the numbers in a column. */
    String hours(String column) {
        return "SELECT " + key() + ", CAST(sum(cents) AS BIGINT), min(" + column + "), max(" + column + ") FROM "
                + source("") + " GROUP BY 1";
    }

    /** Whether anything was taken away since the table was built: only then can hours cancel out. */
    String negative() {
        return "SELECT count(*) FROM (SELECT 1 FROM " + table() + " WHERE cents < 0 LIMIT 1)";
    }

    /** How many numbers of a column there are in all, one bit for each. */
    String marked(String column, long least, long most, boolean withNegative) {
        return "SELECT " + TOTAL + ", 0, bit_count(bitstring_agg(" + column + ", " + least + ", " + most + ")) FROM "
                + source(withNegative ? notTakenFrom(column) : "");
    }

    /** The same for each cell whose key is in a range. */
    String marked(String column, long least, long most, boolean withNegative, long from, long to) {
        String keys = key() + " BETWEEN " + from + " AND " + to;
        return "SELECT " + key() + ", 0, bit_count(bitstring_agg(" + column + ", " + least + ", " + most + ")) FROM "
                + source(withNegative ? keys + " AND " + notTakenFrom(column) : keys) + " GROUP BY 1";
    }

    /**
     * Key, hundredths of hours and how many there are, of each cell and of the total; who has hours that cancel out is not
     * counted.
     *
     * @param counted the column whose numbers are counted
     */
    String counted(String counted) {
        return counted(counted, "");
    }

    /** The same of those from whom anything was taken away. */
    String countedOfTaken(String counted) {
        return counted(counted, counted + " IN (" + takenFrom(counted) + ")");
    }

    private String counted(String counted, String condition) {
        String cell = "c >> 32";
        String member = "c & " + (ROOM - 1);
        String grouped = key() + " * " + ROOM + " + " + counted + " AS c";
        if (cells() >= 1L << 31) {
            cell = "c";
            member = "m";
            grouped = key() + " AS c, " + counted + " AS m";
        }
        return "WITH held AS MATERIALIZED (SELECT " + grouped + ", sum(cents) AS h FROM " + source(condition)
                + " GROUP BY ALL HAVING sum(cents) <> 0)"
                + " SELECT " + cell + ", CAST(sum(h) AS BIGINT), count(*) FROM held GROUP BY 1"
                + " UNION ALL SELECT " + TOTAL
                + ", CAST(coalesce(sum(h), 0) AS BIGINT), count(*) FROM (SELECT sum(h) AS h"
                + " FROM held GROUP BY " + member + " HAVING sum(h) <> 0)";
    }

    private String takenFrom(String column) {
        return "SELECT " + column + " FROM " + table() + " WHERE cents < 0";
    }

    private String notTakenFrom(String column) {
        return column + " NOT IN (" + takenFrom(column) + ")";
    }

    /** The values that a key is packed from. */
    List<String> values(long key) {
        List<String> values = new ArrayList<>();
        long rest = key;
        for (int i = question.by().size() - 1; i >= 0; i--) {
            Dimension dimension = question.by().get(i);
            int size = dimension.size(codes);
            values.add(0, dimension.value((int) (rest % size), codes));
            rest /= size;
        }
        return values;
    }

    private long cells() {
        return question.by().stream().mapToLong(d -> d.size(codes)).reduce(1, Math::multiplyExact);
    }

    private String key() {
        String key = "CAST(0 AS BIGINT)";
        for (Dimension dimension : question.by()) {
            key = "(" + key + " * " + dimension.size(codes) + " + " + dimension.expression() + ")";
        }
        return key;
    }

    private String table() {
        return wholeYears() ? "yearly" : "monthly";
    }

    private String source(String condition) {
        List<String> where = new ArrayList<>();
        bound(where, ">=", question.from(), wholeYears());
        bound(where, "<=", question.to(), wholeYears());
        if (!granted.condition().equals(Condition.ALL)) {
            where.add(granted.condition().sql(new CodedColumns(codes)));
        }
        if (!condition.isEmpty()) {
            where.add(condition);
        }
        return table()
                + (question.by().contains(Dimension.CRITERION) ? criteria() : "")
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
    }

    /** The year too: the table is sorted by it, and whole blocks of others are passed over. */
    private static void bound(List<String> where, String comparison, YearMonth month, boolean whole) {
        if (month != null) {
            where.add("year " + comparison + " " + month.getYear());
            if (!whole) {
                where.add("month " + comparison + " " + (month.getYear() * 12 + month.getMonthValue() - 1));
            }
        }
    }

    private boolean wholeYears() {
        return question.by().stream().noneMatch(Dimension::withinYear)
                && (question.from() == null || question.from().getMonthValue() == 1)
                && (question.to() == null || question.to().getMonthValue() == 12);
    }

    /** Who may not see which criteria tell of health or an offence is not told of what a person has of these. */
    private String criteria() {
        String hidden = granted.exact()
                ? ""
                : Dimension.SENSITIVE.stream()
                        .map(criterion -> codes.find(Attribute.CRITERION, criterion))
                        .filter(number -> number >= 0)
                        .map(Objects::toString)
                        .collect(Collectors.joining(", "));
        return " LEFT JOIN (SELECT criteria, criterion FROM criterion_of"
                + (hidden.isEmpty() ? "" : " WHERE criterion NOT IN (" + hidden + ")") + ") USING (criteria)";
    }
}
