package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.Arrays;

/** Beliefs as columns, by number and version. */
final class BeliefColumns {

    private int[] number = new int[64];
    private long[] version = new long[64];
    private long[] at = new long[64];
    private int[] side = new int[64];
    private int[] link = new int[64];
    private int size;
    private final Lists since;
    private final Lists obligations;

    /** Of each belief a list of whole numbers, most of them of none. */
    private static final class Lists {
        private final IntList lengths = new IntList();
        private final IntList members = new IntList();
        private int taken;

        private void add(int... list) {
            lengths.add(list.length);
            for (int member : list) {
                members.add(member);
            }
        }

        private int[] next(int belief) {
            int length = lengths.get(belief);
            if (length == 0) {
                return Belief.NOTHING;
            }
            int[] list = new int[length];
            for (int i = 0; i < length; i++) {
                list[i] = members.get(taken + i);
            }
            taken += length;
            return list;
        }
    }

    BeliefColumns() {
        since = new Lists();
        obligations = new Lists();
    }

    void add(int of, Belief belief, int ofSide) {
        if (size == number.length) {
            int length = IntList.larger(size);
            number = Arrays.copyOf(number, length);
            version = Arrays.copyOf(version, length);
            at = Arrays.copyOf(at, length);
            side = Arrays.copyOf(side, length);
            link = Arrays.copyOf(link, length);
        }
        number[size] = of;
        version[size] = belief.version;
        at[size] = belief.at;
        side[size] = ofSide;
        link[size] = belief.link;
        since.add(belief.since);
        obligations.add(belief.obligations);
        size++;
    }

    int size() {
        return size;
    }

    /** Greater than the number of every belief. */
    int numbers() {
        return size == 0 ? 0 : number[size - 1] + 1;
    }

    int number(int belief) {
        return number[belief];
    }

    /** One after the other, each once. */
    Belief belief(int i) {
        return new Belief(version[i], at[i], side[i], since.next(i), link[i], obligations.next(i));
    }

    void save(ColumnsWriter out) throws IOException {
        out.ints(number, size);
        out.longs(version, size);
        out.longs(at, size);
        out.ints(side, size);
        out.ints(link, size);
        for (Lists lists : new Lists[] {since, obligations}) {
            lists.lengths.save(out);
            lists.members.save(out);
        }
    }

    static BeliefColumns load(ColumnsReader in) throws IOException {
        BeliefColumns columns = new BeliefColumns();
        columns.number = in.ints();
        columns.version = in.longs();
        columns.at = in.longs();
        columns.side = in.ints();
        columns.link = in.ints();
        columns.size = columns.number.length;
        for (Lists lists : new Lists[] {columns.since, columns.obligations}) {
            lists.lengths.load(in);
            lists.members.load(in);
        }
        return columns;
    }
}
