package fr.clausesociale.reporting.forms;

import java.math.BigDecimal;
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
        for (int i = 0; i < dimensions.size(); i++) {
            int dimension = i;
            all *= rows.stream()
                    .map(row -> row.values().get(dimension).code())
                    .distinct()
                    .count();
        }
        return (long) all;
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
