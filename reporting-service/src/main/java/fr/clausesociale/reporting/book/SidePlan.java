package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;
import java.util.Arrays;
import java.util.List;

/** The numbers that one side adds to the keys of cells: one for each combination that occurs of the attributes asked for. */
final class SidePlan {

    /** Combinations up to which numbers are kept in a table. */
    private static final int TABLE = 1 << 17;

    /** By combination of the side; -1 where it does not pass. */
    final int[] numbers;

    private final SideTable table;

    /** A combination of the side for each number. */
    private int[] example = new int[16];

    private int size;

    SidePlan(SideTable table, Codes codes, List<Attribute> attributes, List<Filter> filters) {
        this.table = table;
        this.numbers = new int[table.size()];
        for (Filter filter : filters) {
            boolean[] passes = filter.passes(table, codes);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] |= passes[i] ? 0 : -1;
            }
        }
        long[] keys = new long[attributes.size() > 1 ? numbers.length : 0];
        long most = 1;
        for (Attribute attribute : attributes) {
            int radix = codes.size(attribute);
            int[] column = table.codes(attribute);
            if (keys.length > 0) {
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = keys[i] * radix + column[i];
                }
            }
            most = Math.multiplyExact(most, radix);
        }
        number(attributes, keys, most);
    }

    private void number(List<Attribute> attributes, long[] keys, long most) {
        int[] only = attributes.size() == 1 ? table.codes(attributes.get(0)) : null;
        int[] known = new int[most <= TABLE ? (int) most : 0];
        Arrays.fill(known, -1);
        LongIndex index = new LongIndex(Integer.MAX_VALUE);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                continue;
            }
            long key = attributes.isEmpty() ? 0 : only == null ? keys[i] : only[i];
            int number = known.length == 0 ? index.number(key) : known[(int) key];
            if (number < 0) {
                number = size;
                known[(int) key] = number;
            }
            if (number == size) {
                example(i);
            }
            numbers[i] = number;
        }
    }

    private void example(int combination) {
        if (size == example.length) {
            example = Arrays.copyOf(example, size * 2);
        }
        example[size] = combination;
        size++;
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    /** The code that stands behind a number. */
    int code(int number, Attribute attribute) {
        return table.codes(attribute)[example[number]];
    }
}
