package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.origin.Origins;
import fr.clausesociale.reporting.owed.Owed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An answer: the cells in the order of their values, and the total of all they are about. */
record Cells(List<Cell> rows, Cell total) {

    /** What is answered never tells in which order values were met. */
    private static final Comparator<List<String>> BY_VALUES = (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    /** With what is owed; where nothing was worked, too. */
    Cells owing(Map<List<String>, Owed> owed) {
        SortedMap<List<String>, Cell> all = byValues();
        owed.keySet().stream()
                .filter(values -> !values.isEmpty())
                .forEach(values -> all.putIfAbsent(values, Cell.empty(values)));
        return new Cells(
                all.values().stream()
                        .map(cell -> cell.with(owed.getOrDefault(cell.values(), Owed.NOTHING)))
                        .toList(),
                total.with(owed.getOrDefault(List.of(), Owed.NOTHING)));
    }

    /** With where its hours come from. */
    Cells from(Map<List<String>, Origins> origins) {
        return new Cells(
                rows.stream()
                        .map(cell -> cell.with(origins.getOrDefault(cell.values(), Origins.NONE)))
                        .toList(),
                total.with(origins.getOrDefault(List.of(), Origins.NONE)));
    }

    /** With a cell of nothing for each that another answer has and this has not. */
    Cells beside(Cells other) {
        SortedMap<List<String>, Cell> all = byValues();
        other.rows.forEach(cell -> all.putIfAbsent(cell.values(), Cell.empty(cell.values())));
        return new Cells(List.copyOf(all.values()), total);
    }

    /** The cells by their values, in that order. */
    SortedMap<List<String>, Cell> byValues() {
        SortedMap<List<String>, Cell> all = new TreeMap<>(BY_VALUES);
        rows.forEach(cell -> all.put(cell.values(), cell));
        return all;
    }
}
