package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.origin.Origins;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Statistical confidentiality (secret statistique): a cell about fewer than k persons is withheld, and so is what would give
 * it away. In every line of the table that has a total, withheld cells are never alone and stand for k persons or more
 * together; otherwise the smallest of the others goes too.
 *
 * @param k the threshold; 1 withholds nothing
 */
record Disclosure(int k) {

    /** For those who see each contract anyway. */
    static final Disclosure NONE = new Disclosure(1);

    private static final Comparator<Cell> SMALLEST = Comparator.comparingLong(Cell::persons)
            .thenComparing(Cell::hours)
            .thenComparing(cell -> String.join("\u0000", cell.values()));

    /** Whether a cell tells of too few people by itself; nobody at all is nobody's secret. */
    boolean withholds(Cell cell) {
        return cell.persons() > 0 && cell.persons() < k;
    }

    /** Whether a part of a cell's hours, or the cell less it, tells of too few people. */
    boolean withholds(Origins.Part part) {
        return part.tellsOfFewerThan(k);
    }

    /**
     * The cells of a table that must not be shown.
     *
     * @param outOfReach cells that are not to be shown whatever they hold
     */
    Set<Cell> withheld(List<Cell> table, Predicate<Cell> outOfReach) {
        BitSet withheld = new BitSet(table.size());
        for (int cell = 0; cell < table.size(); cell++) {
            withheld.set(cell, outOfReach.test(table.get(cell)) || withholds(table.get(cell)));
        }
        if (!withheld.isEmpty()) {
            Collection<int[]> lines = Lines.of(table);
            boolean more = true;
            while (more) {
                more = false;
                for (int[] line : lines) {
                    more |= protect(table, line, withheld);
                }
            }
        }
        return withheld.stream().mapToObj(table::get).collect(Collectors.toSet());
    }

    private boolean protect(List<Cell> table, int[] line, BitSet withheld) {
        int hidden = 0;
        long persons = 0;
        for (int cell : line) {
            if (withheld.get(cell)) {
                hidden++;
                persons += table.get(cell).persons();
            }
        }
        if (hidden == 0 || hidden > 1 && persons >= k) {
            return false;
        }
        int smallest = -1;
        for (int cell : line) {
            boolean shown = table.get(cell).persons() > 0 && !withheld.get(cell);
            if (shown && (smallest < 0 || SMALLEST.compare(table.get(cell), table.get(smallest)) < 0)) {
                smallest = cell;
            }
        }
        if (smallest >= 0) {
            withheld.set(smallest);
        }
        return smallest >= 0;
    }

    /** Cells that differ in one dimension only: another question has their total. And the whole table. */
    private static final class Lines {

        private static Collection<int[]> of(List<Cell> table) {
            int dimensions = table.get(0).values().size();
            int[][] numbers = numbers(table, dimensions);
            long radix = table.size() + 1L;
            Map<Long, int[]> lines = new LinkedHashMap<>();
            Map<Long, Integer> sizes = new HashMap<>();
            for (int cell = 0; cell < table.size(); cell++) {
                add(lines, sizes, -1, cell);
                for (int open = 0; open < dimensions; open++) {
                    long key = 0;
                    for (int dimension = 0; dimension < dimensions; dimension++) {
                        key = key * radix + (dimension == open ? table.size() : numbers[dimension][cell]);
                    }
                    add(lines, sizes, key, cell);
                }
            }
            lines.replaceAll((key, line) -> Arrays.copyOf(line, sizes.get(key)));
            return lines.values();
        }

        /** A number for each value of each dimension: text is compared once. */
        private static int[][] numbers(List<Cell> table, int dimensions) {
            int[][] numbers = new int[dimensions][table.size()];
            for (int dimension = 0; dimension < dimensions; dimension++) {
                Map<String, Integer> known = new HashMap<>();
                for (int cell = 0; cell < table.size(); cell++) {
                    String value = table.get(cell).values().get(dimension);
                    Integer number = known.putIfAbsent(value, known.size());
                    numbers[dimension][cell] = number == null ? known.size() - 1 : number;
                }
            }
            return numbers;
        }

        private static void add(Map<Long, int[]> lines, Map<Long, Integer> sizes, long key, int cell) {
            int size = sizes.merge(key, 1, Integer::sum) - 1;
            int[] line = lines.computeIfAbsent(key, first -> new int[4]);
            if (size == line.length) {
                line = Arrays.copyOf(line, size * 2);
                lines.put(key, line);
            }
            line[size] = cell;
        }
    }
}
