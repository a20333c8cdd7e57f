package fr.clausesociale.reporting.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

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

    /**
     * The cells of a table that must not be shown.
     *
     * @param outOfReach cells that are not to be shown whatever they hold
     */
    Set<Cell> withheld(List<Cell> table, Predicate<Cell> outOfReach) {
        Set<Cell> withheld = new HashSet<>(
                table.stream().filter(outOfReach.or(this::withholds)).toList());
        if (withheld.isEmpty()) {
            return withheld;
        }
        Collection<List<Cell>> lines = lines(table);
        boolean more = true;
        while (more) {
            more = false;
            for (List<Cell> line : lines) {
                more |= protect(line, withheld);
            }
        }
        return withheld;
    }

    private boolean protect(List<Cell> line, Set<Cell> withheld) {
        List<Cell> hidden = line.stream().filter(withheld::contains).toList();
        boolean safe = hidden.isEmpty()
                || hidden.size() > 1 && hidden.stream().mapToLong(Cell::persons).sum() >= k;
        if (safe) {
            return false;
        }
        return line.stream()
                .filter(cell -> cell.persons() > 0 && !withheld.contains(cell))
                .min(SMALLEST)
                .map(withheld::add)
                .orElse(false);
    }

    /** Cells that differ in one dimension only: another question has their total. And the whole table. */
    private static Collection<List<Cell>> lines(List<Cell> table) {
        Map<List<String>, List<Cell>> lines = new LinkedHashMap<>();
        int dimensions = table.get(0).values().size();
        for (Cell cell : table) {
            lines.computeIfAbsent(List.of(), all -> new ArrayList<>()).add(cell);
            for (int i = 0; i < dimensions; i++) {
                List<String> fixed = new ArrayList<>(cell.values());
                fixed.set(i, "\u0000");
                lines.computeIfAbsent(fixed, line -> new ArrayList<>()).add(cell);
            }
        }
        return lines.values();
    }
}
