package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.owed.Owed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An answer: the cells in the order of their values, and the total of all they are about. */
record Cells(List<Cell> rows, Cell total) {

    private static final Comparator<List<String>> BY_VALUES =
            Comparator.comparing(values -> String.join("\u0000", values));

    /** With what is owed; where nothing was worked, too. */
    Cells owing(Map<List<String>, Owed> owed) {
        Map<List<String>, Cell> all = byValues();
        TreeSet<List<String>> order = new TreeSet<>(BY_VALUES);
        order.addAll(all.keySet());
        owed.keySet().stream()
                .filter(values -> !values.isEmpty() || total.values().equals(values) && rows.contains(total))
                .forEach(order::add);
        List<Cell> cells = new ArrayList<>();
        for (List<String> values : order) {
            cells.add(all.getOrDefault(values, Cell.empty(values)).with(owed.getOrDefault(values, Owed.NOTHING)));
        }
        return new Cells(cells, total.with(owed.getOrDefault(List.of(), Owed.NOTHING)));
    }

    /** With a cell of nothing for each that another answer has and this has not. */
    Cells beside(Cells other) {
        Map<List<String>, Cell> all = byValues();
        other.rows.forEach(cell -> all.putIfAbsent(cell.values(), Cell.empty(cell.values())));
        TreeSet<List<String>> order = new TreeSet<>(BY_VALUES);
        order.addAll(all.keySet());
        return new Cells(order.stream().map(all::get).toList(), total);
    }

    private Map<List<String>, Cell> byValues() {
        Map<List<String>, Cell> all = new HashMap<>();
        rows.forEach(cell -> all.put(cell.values(), cell));
        return all;
    }
}
