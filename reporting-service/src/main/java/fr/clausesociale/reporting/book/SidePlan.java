package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.SideTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers that one side adds to the keys of cells: one for each combination that occurs of the attributes asked for. Where
 * only attributes of few values are asked for, of the outlines alone: they are few, and stay in the processor's cache.
 */
final class SidePlan {

    /** Combinations up to which numbers are kept in a table. */
    private static final int TABLE = 1 << 17;

    /** By combination of the side, or by outline; -1 where it does not pass. */
    final int[] numbers;

    /** Whether numbers are those of outlines. */
    final boolean outlined;

    /** By month from the first one on, which combinations pass; null where they are the same of all months. */
    final boolean[][] inMonth;

    private final SideTable table;

    /** A combination of the side for each number. */
    private int[] example = new int[16];

    private int size;

    /** @param months since the year 0, those that lines have and the question is about */
    SidePlan(SideTable all, Codes codes, List<Attribute> attributes, List<Filter> filters, Months months) {
        outlined = all.outlines() != null && asked(attributes, filters).stream().allMatch(all.outlines()::has);
        table = outlined ? all.outlines() : all;
        numbers = new int[table.size()];
        if (!filters.isEmpty()) {
            Arrays.fill(numbers, -1);
        }
        boolean[][] passing = new boolean[months.count()][];
        int times = 0;
        Set<Integer> turns =
                filters.stream().flatMap(filter -> filter.turns().stream()).collect(Collectors.toSet());
        for (int month = months.first(); month <= months.last() && !filters.isEmpty(); month++) {
            if (month == months.first() || turns.contains(month)) {
                passing[month - months.base()] = passing(filters, codes, month);
                times++;
            } else {
                passing[month - months.base()] = passing[month - 1 - months.base()];
            }
        }
        inMonth = times > 1 ? passing : null;
        number(attributes, codes);
    }

    /** Which pass all filters; those may have a number. */
    private boolean[] passing(List<Filter> filters, Codes codes, int month) {
        boolean[] all = filters.get(0).passes(table, codes, month);
        for (Filter filter : filters.subList(1, filters.size())) {
            boolean[] passes = filter.passes(table, codes, month);
            for (int i = 0; i < all.length; i++) {
                all[i] &= passes[i];
            }
        }
        for (int i = 0; i < all.length; i++) {
            numbers[i] &= all[i] ? 0 : -1;
        }
        return all;
    }

    private static Set<Attribute> asked(List<Attribute> attributes, List<Filter> filters) {
        return Stream.concat(attributes.stream(), filters.stream().flatMap(filter -> filter.attributes().stream()))
                .collect(Collectors.toSet());
    }

    private void number(List<Attribute> attributes, Codes codes) {
        int[][] columns = attributes.stream().map(table::codes).toArray(int[][]::new);
        int[] radix = attributes.stream().mapToInt(codes::size).toArray();
        long most = 1;
        for (int each : radix) {
            most = Math.multiplyExact(most, each);
        }
        int[] known = new int[most <= TABLE ? (int) most : 0];
        Arrays.fill(known, -1);
        LongIndex index = new LongIndex(Integer.MAX_VALUE);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                continue;
            }
            long key = 0;
            for (int column = 0; column < columns.length; column++) {
                key = key * radix[column] + columns[column][i];
            }
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
