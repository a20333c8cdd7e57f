package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.Arrays;

/** Whole numbers in a flat array that grows; what was never set is {@link #ABSENT}. */
final class IntList {

    static final int ABSENT = -1;

    private static final int LONG = 1 << 16;

    private int[] values = {};
    private int size;

    int get(int index) {
        return index < size ? values[index] : ABSENT;
    }

    void set(int index, int value) {
        if (index >= values.length) {
            int length = values.length;
            values = Arrays.copyOf(values, Math.max(index + 1, larger(length)));
            Arrays.fill(values, length, values.length, ABSENT);
        }
        values[index] = value;
        size = Math.max(size, index + 1);
    }

    /** How long an array becomes that is full: a long one by an eighth only, as what is not filled is memory too. */
    static int larger(int length) {
        return Math.max(16, length + (length >> (length < LONG ? 1 : 3)));
    }

    int add(int value) {
        set(size, value);
        return size - 1;
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) Integer.BYTES * values.length;
    }

    /** As they lie now; what is added later is beyond their size or in other ones. */
    int[] values() {
        return values;
    }

    /** As it stands now, where nothing that is in it is ever set again: it only grows. */
    Kept grown() {
        int[] now = values;
        int count = size;
        return out -> out.ints(now, count);
    }

    /** As it stands now, whatever is set later. */
    Kept copied() {
        int[] now = Arrays.copyOf(values, size);
        return out -> out.ints(now, now.length);
    }

    void load(ColumnsReader in) throws IOException {
        values = in.ints();
        size = values.length;
    }
}
