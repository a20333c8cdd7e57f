package fr.clausesociale.reporting.figures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows and total as they are answered. */
record Tabled(List<Map<String, Object>> rows, Map<String, Object> total) {

    /** Puts the measures of another period beside those of each row; both have rows of the same values. */
    void previous(Tabled before) {
        Map<List<Object>, Map<String, Object>> byValues = new HashMap<>();
        int values = rows.isEmpty() ? 0 : values(rows.get(0), before.total);
        before.rows.forEach(row -> byValues.put(key(row, values), row));
        for (Map<String, Object> row : rows) {
            row.put("previous", measures(byValues.get(key(row, values)), values));
        }
        total.put("previous", before.total);
    }

    private static int values(Map<String, Object> row, Map<String, Object> total) {
        return (int) row.keySet().stream()
                .takeWhile(name -> !total.containsKey(name))
                .count();
    }

    private static List<Object> key(Map<String, Object> row, int values) {
        return List.copyOf(row.values().stream().limit(values).toList());
    }

    private static Map<String, Object> measures(Map<String, Object> row, int values) {
        Map<String, Object> measures = new LinkedHashMap<>();
        row.entrySet().stream().skip(values).forEach(cell -> measures.put(cell.getKey(), cell.getValue()));
        return measures;
    }
}
