package fr.clausesociale.reporting.exits;

import fr.clausesociale.reporting.figures.FactFigures;
import fr.clausesociale.reporting.store.Believed;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exits by value, horizon and class, as they may be told.
 *
 * @param rows by value, none where nothing is asked by
 * @param total of all values
 */
record ExitTable(List<ExitRow> rows, List<ExitRow> total) {

    private static final String ALL = "";

    /** People by months, value and class. Horizons are told apart: nobody is told their sum. */
    private static final class Counts {
        private final SortedMap<Integer, SortedMap<String, SortedMap<String, Long>>> people = new TreeMap<>();

        private void add(String value, int months, String name, long count) {
            people.computeIfAbsent(months, one -> new TreeMap<>())
                    .computeIfAbsent(value, one -> new TreeMap<>())
                    .merge(name, count, Long::sum);
        }
    }

    /** @param threshold of fewer people nothing is told; 1: of everybody */
    static ExitTable of(Connection connection, ExitQuestion question, Believed believed, int threshold)
            throws SQLException {
        Counts byValue = new Counts();
        Counts all = new Counts();
        ExitSql sql = new ExitSql(question, believed);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.exits());
            try (ResultSet row = statement.executeQuery(sql.classes())) {
                while (row.next()) {
                    byValue.add(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4));
                    all.add(ALL, row.getInt(2), row.getString(3), row.getLong(4));
                }
            }
        }
        return new ExitTable(question.by() == null ? List.of() : rows(byValue, threshold), rows(all, threshold));
    }

    private static List<ExitRow> rows(Counts counts, int threshold) {
        List<ExitRow> rows = new ArrayList<>();
        counts.people.forEach((months, values) -> rows.addAll(rows(months, values, threshold)));
        return rows;
    }

    private static List<ExitRow> rows(int months, SortedMap<String, SortedMap<String, Long>> values, int threshold) {
        List<FactFigures.Counted> all = new ArrayList<>();
        List<FactFigures.Counted> parts = new ArrayList<>();
        values.forEach((value, classes) -> {
            all.add(counted(List.of(value), sum(classes)));
            classes.forEach((name, count) -> parts.add(counted(List.of(value, name), count)));
        });
        Set<List<String>> ofFew = FactFigures.withheld(threshold, all);
        Set<List<String>> withheld = FactFigures.withheld(threshold, parts);
        List<ExitRow> rows = new ArrayList<>();
        values.forEach((value, classes) -> {
            String shown = value.equals(ALL) ? null : value;
            Set<String> hidden = classes.keySet().stream()
                    .filter(name -> withheld.contains(List.of(value, name)))
                    .collect(Collectors.toSet());
            rows.add(
                    ofFew.contains(List.of(value))
                            ? ExitRow.withheld(shown, months)
                            : ExitRow.of(shown, months, classes, hidden));
        });
        return rows;
    }

    private static FactFigures.Counted counted(List<String> values, long people) {
        return new FactFigures.Counted(values, BigDecimal.valueOf(people), people);
    }

    private static long sum(Map<String, Long> classes) {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }
}
