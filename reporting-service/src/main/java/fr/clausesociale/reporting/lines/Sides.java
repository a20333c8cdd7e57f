package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Combinations of codes that occur together, each under a number: whether two lines say the same is one comparison. Kept as
 * flat columns: there are as many as contracts and placements. One thread adds, any number read what was told of before.
 */
final class Sides {

    private static final int START = 16;

    private final Attribute.Side side;
    private final int[][] columns;
    private int[] slots = new int[START * 2];
    private int size;

    Sides(Attribute.Side side) {
        this.side = side;
        this.columns = new int[side.attributes().size()][START];
        Arrays.fill(slots, -1);
        number(new int[columns.length]);
    }

    /** @param combination codes in the order of the side's attributes; number 0 is that of nothing known */
    int number(int... combination) {
        int slot = find(combination);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == columns[0].length) {
            grow();
            slot = find(combination);
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i][size] = combination[i];
        }
        slots[slot] = size;
        size++;
        return size - 1;
    }

    int code(int number, Attribute attribute) {
        return columns[side.attributes().indexOf(attribute)][number];
    }

    int[] combination(int number) {
        int[] combination = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            combination[i] = columns[i][number];
        }
        return combination;
    }

    /** Whether two combinations say the same, these attributes apart. */
    boolean differ(int one, int other, List<Attribute> attributes) {
        return attributes.stream().anyMatch(attribute -> code(one, attribute) != code(other, attribute));
    }

    /** Those there are now. */
    SideTable table() {
        return new SideTable(side, size, columns.clone());
    }

    void save(ColumnsWriter out) throws IOException {
        out.number(size);
        out.ints(slots, slots.length);
        for (int[] column : columns) {
            out.ints(column, column.length);
        }
    }

    void load(ColumnsReader in) throws IOException {
        size = (int) in.number();
        slots = in.ints();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.ints();
        }
    }

    private int find(int... combination) {
        int mask = slots.length - 1;
        int slot = hash(combination) & mask;
        while (slots[slot] >= 0 && !is(slots[slot], combination)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean is(int number, int... combination) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i][number] != combination[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int... combination) {
        long hash = 0;
        for (int code : combination) {
            hash = (hash + code) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash >>> 20);
    }

    private void grow() {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], size * 2);
        }
        slots = new int[size * 4];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            slots[find(combination(number))] = number;
        }
    }
}
