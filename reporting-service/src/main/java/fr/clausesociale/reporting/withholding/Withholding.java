package fr.clausesociale.reporting.withholding;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What has to be withheld of a table for what is: a line in which withheld cells could be told from its total gives its
 * smallest cell, and the lines of that one are looked at again, until none gives any.
 */
public final class Withholding {

    private static final Comparator<WithholdableCell> SMALLEST = Comparator.comparingLong(WithholdableCell::persons)
            .thenComparing(WithholdableCell::hours)
            .thenComparing(cell -> String.join("\u0000", cell.values()));

    private final List<? extends WithholdableCell> table;
    private final TableLines lines;
    private final int k;
    private final BitSet withheld;

    /** Lines in which something was withheld since they were looked at. */
    private final BitSet due;

    /** By line: how many cells are withheld, and how many people they stand for. */
    private final int[] hidden;

    private final long[] people;

    /**
     * @param table of at least one cell
     * @param few places of cells that are withheld anyway
     * @param k people that withheld cells of a line have to stand for together
     */
    public Withholding(List<? extends WithholdableCell> table, BitSet few, int k) {
        this.table = table;
        this.k = k;
        lines = new TableLines(table);
        withheld = new BitSet(table.size());
        due = new BitSet(lines.count());
        hidden = new int[lines.count()];
        people = new long[lines.count()];
        few.stream().forEach(this::withhold);
    }

    /** Places of all cells that must not be shown. */
    public BitSet places() {
        while (!due.isEmpty()) {
            for (int line = due.nextSetBit(0); line >= 0; line = due.nextSetBit(line + 1)) {
                due.clear(line);
                if (hidden[line] == 1 || people[line] < k) {
                    smallestShown(line);
                }
            }
        }
        return withheld;
    }

    private void withhold(int cell) {
        withheld.set(cell);
        long persons = table.get(cell).persons();
        for (int i = 0; i < lines.ofEach(); i++) {
            int line = lines.of(cell, i);
            due.set(line);
            hidden[line]++;
            people[line] += persons;
        }
    }

    private void smallestShown(int line) {
        int smallest = -1;
        for (int i = lines.from(line); i < lines.from(line + 1); i++) {
            int cell = lines.cell(i);
            boolean shown = !withheld.get(cell) && table.get(cell).persons() > 0;
            if (shown && (smallest < 0 || SMALLEST.compare(table.get(cell), table.get(smallest)) < 0)) {
                smallest = cell;
            }
        }
        if (smallest >= 0) {
            withhold(smallest);
        }
    }
}
