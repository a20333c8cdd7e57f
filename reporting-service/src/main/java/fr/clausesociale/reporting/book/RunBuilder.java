package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Line;
import fr.clausesociale.reporting.lines.SideTable;
import java.util.Arrays;

/** Gathers lines into columns. */
final class RunBuilder {

    private static final int SIDES = 4;

    private int size;
    private int[] person;
    private char[] month;
    private int[] cents;
    private long[] since;
    private byte[] cause;
    private int[] placement;
    private int[] contract;
    private int[] obligation;
    private final int[][] sides = new int[SIDES][];
    private final int[][] outlines = new int[SIDES][];
    private boolean sorted = true;

    RunBuilder(int expected) {
        resize(Math.max(16, expected));
    }

    int size() {
        return size;
    }

    /** The person of the last line. */
    int last() {
        return size == 0 ? -1 : person[size - 1];
    }

    /** Takes a line; one of more hours than a number holds becomes several. */
    void add(Line line, long hundredths) {
        long rest = hundredths;
        while (rest != 0) {
            int part = (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, rest));
            one(line, part);
            rest -= part;
        }
    }

    private void one(Line line, int hundredths) {
        reserve(1);
        sorted &= line.person() >= last();
        person[size] = line.person();
        month[size] = (char) line.month();
        cents[size] = hundredths;
        since[size] = line.at();
        cause[size] = (byte) line.cause().ordinal();
        placement[size] = line.placement();
        contract[size] = line.contract();
        obligation[size] = line.obligation();
        sides[0][size] = line.contractSide();
        sides[1][size] = line.obligationSide();
        sides[2][size] = line.placementSide();
        sides[3][size] = line.personSide();
        size++;
    }

    /** Takes rows of a run. */
    void copy(Run run, int from, int to) {
        int count = to - from;
        reserve(count);
        System.arraycopy(run.person, from, person, size, count);
        System.arraycopy(run.month, from, month, size, count);
        System.arraycopy(run.cents, from, cents, size, count);
        System.arraycopy(run.since, from, since, size, count);
        System.arraycopy(run.cause, from, cause, size, count);
        System.arraycopy(run.placement, from, placement, size, count);
        System.arraycopy(run.contract, from, contract, size, count);
        System.arraycopy(run.obligation, from, obligation, size, count);
        for (int side = 0; side < SIDES; side++) {
            System.arraycopy(run.sides[side], from, sides[side], size, count);
            if (outlines[side] != null) {
                System.arraycopy(run.outlines(side), from, outlines[side], size, count);
            }
        }
        size += count;
    }

    /**
     * The lines that were gathered, by person. Nothing can be added any more.
     *
     * @param tables of the sides that they refer to, with all of these
     */
    Run build(SideTable... tables) {
        for (int side = 0; side < SIDES; side++) {
            for (int row = 0; row < size && outlines[side] != null; row++) {
                outlines[side][row] = tables[side].outlineOf(sides[side][row]);
            }
        }
        return build();
    }

    /** The rows that were gathered, by person. Nothing can be added any more. */
    Run build() {
        if (size < person.length) {
            resize(size);
        }
        Run run = new Run(size, person, month, cents, since, cause, placement, contract, obligation, sides, outlines);
        return sorted ? run : run.inOrder(run.byPerson());
    }

    private void reserve(int more) {
        if (size + more > person.length) {
            resize(Math.max(size + more, Math.addExact(size, size >> 1)));
        }
    }

    private void resize(int length) {
        person = copy(person, length);
        month = month == null ? new char[length] : Arrays.copyOf(month, length);
        cents = copy(cents, length);
        since = since == null ? new long[length] : Arrays.copyOf(since, length);
        cause = cause == null ? new byte[length] : Arrays.copyOf(cause, length);
        placement = copy(placement, length);
        contract = copy(contract, length);
        obligation = copy(obligation, length);
        for (int side = 0; side < SIDES; side++) {
            sides[side] = copy(sides[side], length);
            if (Attribute.Side.values()[side].hasOutlines()) {
                outlines[side] = copy(outlines[side], length);
            }
        }
    }

    private static int[] copy(int[] column, int length) {
        return column == null ? new int[length] : Arrays.copyOf(column, length);
    }
}
