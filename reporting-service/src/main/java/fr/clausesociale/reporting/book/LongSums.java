package fr.clausesociale.reporting.book;

import java.util.Arrays;

/** Sums by keys of no sign. */
final class LongSums {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long NONE = -1;

    private long[] keys;
    private long[] sums;
    private int size;

    LongSums(int expected) {
        int length = Integer.highestOneBit(Math.max(1024, expected)) * 4;
        keys = new long[length];
        sums = new long[length];
        Arrays.fill(keys, NONE);
    }

    void add(long key, long value) {
        int slot = find(key);
        if (keys[slot] == NONE) {
            if (size > keys.length / 2) {
                grow();
                slot = find(key);
            }
            keys[slot] = key;
            size++;
        }
        sums[slot] += value;
    }

    /** Each key whose sum is not nothing. */
    void each(Sink sink) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (sums[slot] != 0) {
                sink.sum(keys[slot], sums[slot]);
            }
        }
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * MIX >>> 32) & mask;
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldSums = sums;
        keys = new long[oldKeys.length * 2];
        sums = new long[keys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
            }
        }
    }

    @FunctionalInterface
    interface Sink {
        void sum(long key, long sum);
    }
}
