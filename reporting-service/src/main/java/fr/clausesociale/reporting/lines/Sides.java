package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Combinations of codes that occur together, each under a number: whether two lines say the same is one comparison. Kept as
 * flat columns: there are as many as contracts and placements. One thread adds, any number read what was told of before.
 */
final class Sides {

    private static final int START = 16;

    private final List<Attribute> attributes;
    private final int[][] columns;
    private int[] slots = new int[START * 2];
    private int size;

    /** Of the attributes of few values alone; null where these are all. */
    private final Sides outlines;

    /** Where the attributes of few values are among all. */
    private final int[] few;

    private final IntList outlineOf = new IntList();

    Sides(Attribute.Side side) {
        this(side.attributes(), side.hasOutlines() ? new Sides(side.ofFewValues(), null) : null);
    }

    private Sides(List<Attribute> attributes, Sides outlines) {
        this.attributes = attributes;
        this.outlines = outlines;
        this.columns = new int[attributes.size()][START];
        this.few = outlines == null
                ? new int[0]
                : outlines.attributes.stream().mapToInt(attributes::indexOf).toArray();
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
        outline(combination);
        return size - 1;
    }

    /** Notes the outline of the last combination. */
    private void outline(int... combination) {
        if (outlines != null) {
            int[] outline = new int[few.length];
            for (int i = 0; i < few.length; i++) {
                outline[i] = combination[few[i]];
            }
            outlineOf.add(outlines.number(outline));
        }
    }

    int code(int number, Attribute attribute) {
        return columns[attributes.indexOf(attribute)][number];
    }

    int[] combination(int number) {
        int[] combination = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            combination[i] = columns[i][number];
        }
        return combination;
    }

    /** Whether two combinations say the same, these attributes apart. */
    boolean differ(int one, int other, List<Attribute> in) {
        return in.stream().anyMatch(attribute -> code(one, attribute) != code(other, attribute));
    }

    /** Those there are now. */
    SideTable table() {
        return outlines == null
                ? new SideTable(attributes, size, columns.clone(), null)
                : new SideTable(attributes, size, columns.clone(), outlines.table(), outlineOf.values());
    }

    /** Combinations are only ever added to; their outlines follow from them. */
    Kept kept() {
        int[][] now = columns.clone();
        int[] where = slots.clone();
        int count = size;
        return out -> {
            out.number(count);
            out.ints(where, where.length);
            for (int[] column : now) {
                out.ints(column, count);
            }
        };
    }

    void load(ColumnsReader in) throws IOException {
        size = (int) in.number();
        slots = in.ints();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(in.ints(), slots.length / 2);
        }
        for (int number = outlineOf.size(); number < size; number++) {
            outline(combination(number));
        }
    }

    long bytes() {
        return (long) Integer.BYTES * (columns.length * columns[0].length + slots.length)
                + outlineOf.bytes()
                + (outlines == null ? 0 : outlines.bytes());
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
