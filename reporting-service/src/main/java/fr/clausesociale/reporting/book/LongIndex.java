package fr.clausesociale.reporting.book;

import java.util.Arrays;

/** Small numbers for long keys of no sign, from 0, in the order they are met. */
public final class LongIndex {

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int most;
    private long[] keys = new long[1024];
    private int[] slots = new int[2048];
    private int size;

    /** @param most how many there may be */
    public LongIndex(int most) {
        this.most = most;
        Arrays.fill(slots, -1);
    }

    public int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /** @throws QuestionTooLarge when there are more than there may be */
    public int number(long key) {
        int slot = find(key);
        int known = slots[slot];
        if (known >= 0) {
            return known;
        }
        if (size == most) {
            throw new QuestionTooLarge(most);
        }
        if (size == keys.length) {
            grow();
            slot = find(key);
        }
        keys[size] = key;
        slots[slot] = size;
        size++;
        return size - 1;
    }

    private int find(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * MIX >>> 32) & mask;
        while (slots[slot] >= 0 && keys[slots[slot]] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, size * 2);
        slots = new int[size * 4];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[find(keys[i])] = i;
        }
    }
}
