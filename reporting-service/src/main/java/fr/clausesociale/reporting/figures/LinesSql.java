package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

    /** Whether it is asked what was known at some moment, of the ledger itself: there, much is taken away. */
    boolean isPast() {
        return question.knownOn() != null;
    }

    /**
     * Key, hundredths of hours and number of people of each cell, of those who have one line in the months asked for.
     *
     * @param touched whether there is anybody whose lines were more when the tables were built, or became more since
     */
    String alone(boolean touched) {
        return "SELECT " + key() + ", CAST(sum(cents) AS BIGINT), count(*) FROM "
                + source(isAlone() + (touched ? " AND person NOT IN (SELECT person FROM touched)" : ""))
                + " GROUP BY 1";
    }

    /** The same of all others, and the total of them. */
    String others(boolean touched) {
        String several = "NOT " + isAlone();
        return counted("person", touched ? "(" + several + " OR person IN (SELECT person FROM touched))" : several);
    }

    /**
     * Key, hundredths of hours and how many there are, of each cell and of the total; who has hours that cancel out is not
     * counted.
     *
     * @param counted the column whose numbers are counted
     */
    String counted(String counted) {
        return counted(counted, counted.equals("employer") ? "employer <> 0" : "");
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

    /** Key, cause and hundredths of hours of what became known after a moment, until that of the question. */
    String hoursMoved(Instant after) {
        return "SELECT " + key() + ", cause, CAST(sum(cents) AS BIGINT) FROM " + source("NOT " + until(after))
                + " GROUP BY 1, 2";
    }

    /**
     * Key, cause and how many people came to have hours in the cell, less those who have none any more. Each step of each
     * person goes to the cause of the record that made it, in the order in which they were recorded.
     */
    String peopleMoved(Instant after) {
        return "WITH step AS (SELECT " + key() + " AS k, person, since, cause, sum(cents) AS c FROM "
                + source("person IN (SELECT person FROM " + source("NOT " + until(after)) + ")")
                + " GROUP BY ALL), run AS (SELECT *, sum(c) OVER (PARTITION BY k, person ORDER BY since, cause"
                + " ROWS UNBOUNDED PRECEDING) AS h FROM step)"
                + " SELECT k, cause, CAST(sum(CASE WHEN h <> 0 AND h = c THEN 1 WHEN h = 0 AND c <> 0 THEN -1 ELSE 0 END)"
                + " AS BIGINT) FROM run WHERE NOT " + until(after) + " GROUP BY 1, 2";
    }

    private static String until(Instant moment) {
        return "since <= TIMESTAMP '" + LocalDateTime.ofInstant(moment, ZoneOffset.UTC) + "'";
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

    private String isAlone() {
        boolean oneYear = question.from() != null
                && question.to() != null
                && question.from().getYear() == question.to().getYear();
        return oneYear ? "alone >= 1" : "alone = 2";
    }

    private String source(String condition) {
        List<String> where = new ArrayList<>();
        if (question.knownOn() != null) {
            where.add(until(question.knownOn()));
        }
        if (!granted.condition().equals(Condition.ALL)) {
            where.add(granted.condition().sql(new CodedColumns(codes)));
        }
        if (!condition.isEmpty()) {
            where.add(condition);
        }
        return lines()
                + (question.by().contains(Dimension.CRITERION) ? criteria() : "")
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
    }

    /** Whole years by year and the months before and after by month, where nothing divides years. */
    private String lines() {
        if (question.knownOn() != null) {
            return "(SELECT * FROM line" + months(question.from(), question.to()) + ") AS l";
        }
        if (question.by().stream().anyMatch(Dimension::withinYear)) {
            return "(SELECT * FROM monthly" + months(question.from(), question.to()) + ") AS l";
        }
        YearMonth first = question.from();
        YearMonth last = question.to();
        Integer firstYear = first == null ? null : first.getMonthValue() == 1 ? first.getYear() : first.getYear() + 1;
        Integer lastYear = last == null ? null : last.getMonthValue() == 12 ? last.getYear() : last.getYear() - 1;
        if (firstYear != null && lastYear != null && firstYear > lastYear) {
            return "(SELECT * FROM monthly" + months(first, last) + ") AS l";
        }
        List<String> parts = new ArrayList<>();
        parts.add("SELECT * FROM yearly" + years(firstYear, lastYear));
        if (first != null && first.getMonthValue() != 1) {
            parts.add("SELECT * EXCLUDE (month) FROM monthly" + months(first, first.withMonth(12)));
        }
        if (last != null && last.getMonthValue() != 12) {
            parts.add("SELECT * EXCLUDE (month) FROM monthly" + months(last.withMonth(1), last));
        }
        return "(" + String.join(" UNION ALL BY NAME ", parts) + ") AS l";
    }

    private static String years(Integer first, Integer last) {
        List<String> where = new ArrayList<>();
        if (first != null) {
            where.add("year >= " + first);
        }
        if (last != null) {
            where.add("year <= " + last);
        }
        return where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
    }

    /** The year too: the tables are sorted by it, and whole blocks of others are passed over. */
    private static String months(YearMonth first, YearMonth last) {
        List<String> where = new ArrayList<>();
        if (first != null) {
            where.add("year >= " + first.getYear() + " AND month >= " + number(first));
        }
        if (last != null) {
            where.add("year <= " + last.getYear() + " AND month <= " + number(last));
        }
        return where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where);
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
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
