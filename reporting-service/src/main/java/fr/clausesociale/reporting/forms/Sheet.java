package fr.clausesociale.reporting.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table to be written down.
 *
 * @param notes what a reader must know to use it, by French name, the version of the definitions among them
 * @param rows a value each column; the total is not among them
 * @param total measures of all, in the order of the columns of measures
 * @param definitions what each measure means: code, label, formula, unit
 */
public record Sheet(
        Map<String, String> notes,
        List<Dimension> dimensions,
        List<Measure> measures,
        List<Row> rows,
        Row total,
        List<List<String>> definitions) {

    /** The note that says by which definitions the figures were made. */
    public static final String VERSION = "Version des définitions";

    /** Stands in every row of a file that has no room for notes. */
    String version() {
        return notes.getOrDefault(VERSION, "");
    }

    /** How many combinations there are of the values met, a measure each: what a form writes that writes each. */
    public long combinations() {
        double all = measures.size();
        for (Map<String, String> category : categories()) {
            all *= category.size();
        }
        return (long) all;
    }

    /** Of each dimension the values met with their labels, in that order; all in one pass, as rows are made when looked at. */
    List<Map<String, String>> categories() {
        List<Map<String, String>> categories = new ArrayList<>();
        dimensions.forEach(dimension -> categories.add(new LinkedHashMap<>()));
        for (Row row : rows) {
            for (int i = 0; i < categories.size(); i++) {
                Value value = row.values().get(i);
                categories.get(i).putIfAbsent(value.code(), value.label());
            }
        }
        return categories;
    }

    /** What the table is broken down by. */
    public record Dimension(String code, String label) {}

    /** @param digits after the decimal point: none for whole numbers */
    public record Measure(String code, String label, int digits) {}

    /** A value of a dimension. */
    public record Value(String code, String label) {}

    /** @param measures null where {@code status} says why */
    public record Row(List<Value> values, List<BigDecimal> measures, String status) {}
}
