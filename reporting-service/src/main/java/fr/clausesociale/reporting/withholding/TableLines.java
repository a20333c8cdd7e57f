package fr.clausesociale.reporting.withholding;

import fr.clausesociale.reporting.book.LongIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a table that have a total: cells that differ in one dimension only, as another question has their total; and
 * the whole table, which is the first line. Flat, as there are as many as cells.
 */
final class TableLines {

    private final int[] ofCells;
    private final int ofEach;

    /** Where the cells of each line begin, and at last where those of all end. */
    private final int[] starts;

    private final int[] cells;

    /** @param table of at least one cell */
    TableLines(List<? extends WithholdableCell> table) {
        int dimensions = table.get(0).values().size();
        ofEach = dimensions + 1;
        ofCells = new int[table.size() * ofEach];
        int count = number(table, dimensions);
        starts = new int[count + 1];
        for (int line : ofCells) {
            starts[line + 1]++;
        }
        for (int line = 0; line < count; line++) {
            starts[line + 1] += starts[line];
        }
        cells = new int[ofCells.length];
        int[] next = starts.clone();
        for (int i = 0; i < ofCells.length; i++) {
            cells[next[ofCells[i]]++] = i / ofEach;
        }
    }

    /** Numbers lines in the order in which they are met. */
    private int number(List<? extends WithholdableCell> table, int dimensions) {
        int[][] numbers = new int[dimensions][table.size()];
        int[] radix = new int[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            radix[dimension] = values(table, dimension, numbers[dimension]);
        }
        LongIndex index = new LongIndex(Integer.MAX_VALUE);
        for (int cell = 0; cell < table.size(); cell++) {
            for (int open = 0; open < dimensions; open++) {
                long key = 0;
                for (int dimension = 0; dimension < dimensions; dimension++) {
                    int number = dimension == open ? radix[dimension] : numbers[dimension][cell];
                    key = Math.addExact(Math.multiplyExact(key, radix[dimension] + 1L), number);
                }
                ofCells[cell * ofEach + open + 1] = index.number(key) + 1;
            }
        }
        return index.size() + 1;
    }

    /** A number for each value of a dimension, so that text is compared once; and how many there are. */
    private static int values(List<? extends WithholdableCell> table, int dimension, int[] numbers) {
        Map<String, Integer> known = new HashMap<>();
        for (int cell = 0; cell < numbers.length; cell++) {
            String value = table.get(cell).values().get(dimension);
            Integer number = known.putIfAbsent(value, known.size());
            numbers[cell] = number == null ? known.size() - 1 : number;
        }
        return known.size();
    }

    int count() {
        return starts.length - 1;
    }

    /** How many lines each cell is in. */
    int ofEach() {
        return ofEach;
    }

    int of(int cell, int i) {
        return ofCells[cell * ofEach + i];
    }

    /** Where the cells of a line begin; those of the line before end there. */
    int from(int line) {
        return starts[line];
    }

    int cell(int place) {
        return cells[place];
    }
}
