package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Small numbers for long ids, from 0, in the order they are first met; they belong to this copy and are told to nobody. Kept
 * in flat arrays: there are millions.
 */
final class Numbers {

    private static final int START = 16;

    private long[] high = new long[START];
    private long[] low = new long[START];
    private int[] slots = new int[START * 2];
    private int size;

    Numbers() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    UUID id(int number) {
        return new UUID(high[number], low[number]);
    }

    Ids ids() {
        return new Ids(high, low);
    }

    /** The number of an id; a new one where it was not met before. */
    int number(UUID id) {
        long h = id.getMostSignificantBits();
        long l = id.getLeastSignificantBits();
        int slot = find(h, l);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == high.length) {
            int length = IntList.larger(size);
            high = Arrays.copyOf(high, length);
            low = Arrays.copyOf(low, length);
        }
        if (4 * (size + 1L) > 3L * slots.length) {
            spread();
            slot = find(h, l);
        }
        high[size] = h;
        low[size] = l;
        slots[slot] = size;
        size++;
        return size - 1;
    }

    /** Ids are only ever added to. */
    Kept kept() {
        long[] highs = high;
        long[] lows = low;
        int count = size;
        int[] where = slots.clone();
        return out -> {
            out.longs(highs, count);
            out.longs(lows, count);
            out.ints(where, where.length);
        };
    }

    void load(ColumnsReader in) throws IOException {
        high = in.longs();
        low = in.longs();
        slots = in.ints();
        size = high.length;
    }

    long bytes() {
        return 2L * Long.BYTES * high.length + (long) Integer.BYTES * slots.length;
    }

    private int find(long h, long l) {
        int mask = slots.length - 1;
        long mixed = (h ^ l * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        int slot = (int) (mixed >>> 33) & mask;
        while (slots[slot] >= 0 && (high[slots[slot]] != h || low[slots[slot]] != l)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Twice as many slots: three quarters are taken at most. */
    private void spread() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[find(high[i], low[i])] = i;
        }
    }
}
