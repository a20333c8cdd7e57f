package fr.clausesociale.reporting.lines;

import java.util.Arrays;

/** Whole numbers in a flat array that grows; what was never set is {@link #ABSENT}. */
final class IntList {

    static final int ABSENT = -1;

    private int[] values = {};
    private int size;

    int get(int index) {
        return index < size ? values[index] : ABSENT;
    }

    void set(int index, int value) {
        if (index >= values.length) {
            int length = values.length;
            values = Arrays.copyOf(values, Math.max(Math.max(index + 1, 16), length + (length >> 1)));
            Arrays.fill(values, length, values.length, ABSENT);
        }
        values[index] = value;
        size = Math.max(size, index + 1);
    }

    int add(int value) {
        set(size, value);
        return size - 1;
    }

    int size() {
        return size;
    }
}
