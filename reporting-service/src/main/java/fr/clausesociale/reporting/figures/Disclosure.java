package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.origin.Origins;
import fr.clausesociale.reporting.withholding.Withholding;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        return places(table, cell -> outOfReach.test(table.get(cell)))
                .mapToObj(table::get)
                .collect(Collectors.toSet());
    }

    /** The same by their places in the table. */
    IntStream places(List<Cell> table, IntPredicate outOfReach) {
        BitSet few = new BitSet(table.size());
        for (int cell = 0; cell < table.size(); cell++) {
            few.set(cell, outOfReach.test(cell) || withholds(table.get(cell)));
        }
        return few.isEmpty() ? IntStream.empty() : new Withholding(table, few, k).places().stream();
    }
}
