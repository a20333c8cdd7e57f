package fr.clausesociale.reporting.book;

import java.util.Arrays;

/** Rows of one run that count, with their keys: condition after condition over a block, as columns are read fastest. */
final class Selected {

    private final Run run;
    private final Plan plan;
    private int[] rows = new int[0];
    private long[] keys = new long[0];
    private int size;
    private int copied;

    Selected(Run run, Plan plan) {
        this.run = run;
        this.plan = plan;
    }

    int size() {
        return size;
    }

    void rows(int from, int to) {
        if (to - from > rows.length) {
            rows = Arrays.copyOf(rows, to - from + 64);
            keys = Arrays.copyOf(keys, rows.length);
        }
        copied = 0;
        size = months(from, to);
        if (plan.until != Selection.TODAY) {
            size = believed(size);
        }
        for (int side = 0; side < plan.sides.length; side++) {
            if (plan.sides[side] != null) {
                size = numbered(
                        size,
                        run.side(side, plan.sides[side].outlined),
                        plan.sides[side].numbers,
                        plan.sides[side].size());
                if (plan.sides[side].inMonth != null) {
                    size = inMonth(size, run.side(side, plan.sides[side].outlined), plan.sides[side].inMonth);
                }
            }
        }
    }

    private int months(int from, int to) {
        char[] month = run.month;
        int[] time = plan.time;
        int first = plan.firstMonth;
        int n = 0;
        for (int i = from; i < to; i++) {
            int number = time[month[i] - first];
            rows[n] = i;
            keys[n] = number;
            n += number >>> 31 ^ 1;
        }
        return n;
    }

    private int believed(int count) {
        long[] since = run.since;
        int n = 0;
        for (int j = 0; j < count; j++) {
            int row = rows[j];
            rows[n] = row;
            keys[n] = keys[j];
            n += since[row] <= plan.until ? 1 : 0;
        }
        return n;
    }

    private int numbered(int count, int[] side, int[] numbers, int radix) {
        int n = 0;
        for (int j = 0; j < count; j++) {
            int row = rows[j];
            int number = numbers[side[row]];
            rows[n] = row;
            keys[n] = keys[j] * radix + number;
            n += number >>> 31 ^ 1;
        }
        return n;
    }

    private int inMonth(int count, int[] side, boolean[][] passing) {
        int n = 0;
        for (int j = 0; j < count; j++) {
            int row = rows[j];
            rows[n] = row;
            keys[n] = keys[j];
            n += passing[run.month[row] - plan.firstMonth][side[row]] ? 1 : 0;
        }
        return n;
    }

    void copyAll(Block block, int index) {
        int[] person = run.person;
        int[] cents = run.cents;
        for (int j = 0; j < size; j++) {
            int row = rows[j];
            block.person[j] = person[row];
            block.cents[j] = cents[row];
        }
        System.arraycopy(rows, 0, block.row, 0, size);
        System.arraycopy(keys, 0, block.key, 0, size);
        Arrays.fill(block.run, 0, size, (byte) index);
        block.size = size;
    }

    /** Whose rows come next; greater than anybody where none are left. */
    int person() {
        return copied == size ? Integer.MAX_VALUE : run.person[rows[copied]];
    }

    void copy(Block block, int index, int person) {
        while (person() == person) {
            int row = rows[copied];
            block.person[block.size] = person;
            block.cents[block.size] = run.cents[row];
            block.row[block.size] = row;
            block.run[block.size] = (byte) index;
            block.key[block.size] = keys[copied];
            block.size++;
            copied++;
        }
    }
}
