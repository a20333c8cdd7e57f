package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Cause;
import fr.clausesociale.reporting.lines.Line;
import fr.clausesociale.reporting.lines.LineSink;
import fr.clausesociale.reporting.lines.SideTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Lines as columns, sorted by person. Never changes once it is built. */
final class Run {

    final int size;
    final int[] person;

    /** Months since the year 0. */
    final char[] month;

    /** Hundredths of an hour. */
    final int[] cents;

    /** Microseconds since 1970 from which it was believed. */
    final long[] since;

    final byte[] cause;
    final int[] placement;
    final int[] contract;
    final int[] obligation;

    /** By the order of the sides. */
    final int[][] sides;

    /** The outline of each of them; null where a side is its own. */
    private final int[][] outlines;

    /** First and last month worked; the other way round where there are no rows. */
    final int firstMonth;

    final int lastMonth;

    Run(
            int size,
            int[] person,
            char[] month,
            int[] cents,
            long[] since,
            byte[] cause,
            int[] placement,
            int[] contract,
            int[] obligation,
            int[][] sides,
            int[]... outlines) {
        this.size = size;
        this.person = person;
        this.month = month;
        this.cents = cents;
        this.since = since;
        this.cause = cause;
        this.placement = placement;
        this.contract = contract;
        this.obligation = obligation;
        this.sides = sides;
        this.outlines = outlines;
        int first = Character.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < size; i++) {
            first = Math.min(first, month[i]);
            last = Math.max(last, month[i]);
        }
        this.firstMonth = first;
        this.lastMonth = last;
    }

    /** @param people what is written of the side of people */
    void save(ColumnsWriter out, IntUnaryOperator people) throws IOException {
        out.ints(person, size);
        out.chars(month, size);
        out.ints(cents, size);
        out.longs(since, size);
        out.bytes(cause, size);
        out.ints(placement, size);
        out.ints(contract, size);
        out.ints(obligation, size);
        for (int side = 0; side < sides.length; side++) {
            boolean ofPeople = side == Attribute.Side.PERSON.ordinal();
            out.ints(ofPeople ? Arrays.stream(sides[side], 0, size).map(people).toArray() : sides[side], size);
        }
    }

    /** @param tables of the sides that are referred to */
    static Run load(ColumnsReader in, SideTable... tables) throws IOException {
        int[] person = in.ints();
        char[] month = in.chars();
        int[] cents = in.ints();
        long[] since = in.longs();
        byte[] cause = in.bytes();
        int[] placement = in.ints();
        int[] contract = in.ints();
        int[] obligation = in.ints();
        int[][] sides = new int[tables.length][];
        int[][] outlines = new int[tables.length][];
        for (int side = 0; side < tables.length; side++) {
            sides[side] = in.ints();
            if (tables[side].outlines() != null) {
                outlines[side] =
                        Arrays.stream(sides[side]).map(tables[side]::outlineOf).toArray();
            }
        }
        return new Run(
                person.length, person, month, cents, since, cause, placement, contract, obligation, sides, outlines);
    }

    /** By row the combination of a side, or its outline. */
    int[] side(int side, boolean outlined) {
        return outlined ? outlines[side] : sides[side];
    }

    /** By row the outline of a side; null where it is its own. */
    int[] outlines(int side) {
        return outlines[side];
    }

    /** The rows of both. */
    static Run merged(Run one, Run other) {
        RunBuilder both = new RunBuilder(one.size + other.size);
        int i = 0;
        int j = 0;
        while (i < one.size || j < other.size) {
            // whole stretches at a time: the smaller one has few people
            int to = j == other.size ? one.size : one.from(i, other.person[j]);
            both.copy(one, i, to);
            i = to;
            int until = i == one.size ? other.size : other.from(j, one.person[i] + 1);
            both.copy(other, j, until);
            j = until;
        }
        return both.build();
    }

    /** The first row of a person or of those that follow, from a row on that is not beyond it. */
    int from(int start, int number) {
        if (start < size && person[start] >= number) {
            return start;
        }
        int step = 1;
        while (start + step < size && person[start + step] < number) {
            step *= 2;
        }
        int low = start + step / 2;
        int high = Math.min(size, start + step + 1);
        while (low < high) {
            int middle = low + high >>> 1;
            if (person[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void each(LineSink sink) {
        for (int row = 0; row < size; row++) {
            tell(row, sink);
        }
    }

    void tell(int row, LineSink sink) {
        sink.line(
                new Line(
                        month[row],
                        person[row],
                        placement[row],
                        contract[row],
                        obligation[row],
                        sides[0][row],
                        sides[1][row],
                        sides[2][row],
                        sides[3][row],
                        since[row],
                        Cause.values()[cause[row]]),
                cents[row]);
    }

    /** The rows in another order. */
    Run inOrder(int... order) {
        RunBuilder sorted = new RunBuilder(size);
        for (int row : order) {
            sorted.copy(this, row, row + 1);
        }
        return sorted.build();
    }

    /** Row numbers by person; rows of one person stay in the order they are in. */
    int[] byPerson() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, person[i]);
        }
        if (most > 4 * size) {
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                keys[i] = (long) person[i] << 32 | i;
            }
            Arrays.sort(keys);
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[i] = (int) keys[i];
            }
            return order;
        }
        int[] starts = new int[most + 2];
        for (int i = 0; i < size; i++) {
            starts[person[i] + 1]++;
        }
        for (int p = 0; p <= most; p++) {
            starts[p + 1] += starts[p];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[starts[person[i]]++] = i;
        }
        return order;
    }
}
