package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.answers.OnDemand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows and total as they are answered; rows are made when they are looked at. */
record AnswerTable(List<Map<String, Object>> rows, Map<String, Object> total) {

    /**
     * With the measures of another period beside those of each row.
     *
     * @param before of rows of the same values, in the same order
     * @param values how many values of dimensions each row begins with
     */
    AnswerTable beside(AnswerTable before, int values) {
        if (rows.size() != before.rows.size()) {
            throw new IllegalArgumentException("Periods of " + rows.size() + " and " + before.rows.size() + " rows");
        }
        List<Map<String, Object>> both = new OnDemand<>(rows.size(), i -> {
            Map<String, Object> row = rows.get(i);
            row.put("previous", measures(before.rows.get(i), values));
            return row;
        });
        Map<String, Object> ofAll = new LinkedHashMap<>(total);
        ofAll.put("previous", before.total);
        return new AnswerTable(both, ofAll);
    }

    private static Map<String, Object> measures(Map<String, Object> row, int values) {
        Map<String, Object> measures = new LinkedHashMap<>();
        row.entrySet().stream().skip(values).forEach(cell -> measures.put(cell.getKey(), cell.getValue()));
        return measures;
    }
}
