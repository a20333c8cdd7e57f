package fr.clausesociale.reporting.book;

import java.util.Arrays;

/** Lines that count, sorted by person; all lines of a person are in one block. */
final class Block {

    int size;
    int[] person = new int[0];
    int[] cents = new int[0];
    long[] key = new long[0];

    /** Where they are from. */
    byte[] run = new byte[0];

    int[] row = new int[0];

    void reserve(int rows) {
        if (rows > person.length) {
            int length = rows + (rows >> 1);
            person = Arrays.copyOf(person, length);
            cents = Arrays.copyOf(cents, length);
            key = Arrays.copyOf(key, length);
            run = Arrays.copyOf(run, length);
            row = Arrays.copyOf(row, length);
        }
    }
}
