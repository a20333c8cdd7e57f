package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.Arrays;

/** Beliefs as columns, by number and version. */
final class BeliefColumns {

    private final IntList number = new IntList();
    private long[] version = new long[64];
    private long[] at = new long[64];
    private final IntList side = new IntList();
    private final IntList link = new IntList();
    private final Lists since = new Lists();
    private final Lists parts = new Lists();
    private final Lists obligations = new Lists();

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

    void add(int of, Belief belief, int ofSide) {
        int place = number.add(of);
        if (place == version.length) {
            int length = IntList.larger(place);
            version = Arrays.copyOf(version, length);
            at = Arrays.copyOf(at, length);
        }
        version[place] = belief.version;
        at[place] = belief.at;
        side.add(ofSide);
        link.add(belief.link);
        since.add(belief.since);
        parts.add(belief.parts);
        obligations.add(belief.obligations);
    }

    int size() {
        return number.size();
    }

    /** Greater than the number of every belief. */
    int numbers() {
        return size() == 0 ? 0 : number.get(size() - 1) + 1;
    }

    int number(int belief) {
        return number.get(belief);
    }

    /**
     * One after the other, each once.
     *
     * @param earlier the version before it, or null
     */
    Belief belief(int i, Belief earlier) {
        return new Belief(
                version[i],
                at[i],
                side.get(i),
                since.next(i),
                parts.next(i),
                link.get(i),
                obligations.next(i),
                earlier);
    }

    void save(ColumnsWriter out) throws IOException {
        number.grown().write(out);
        out.longs(version, size());
        out.longs(at, size());
        side.grown().write(out);
        link.grown().write(out);
        for (Lists lists : new Lists[] {since, parts, obligations}) {
            lists.lengths.grown().write(out);
            lists.members.grown().write(out);
        }
    }

    static BeliefColumns load(ColumnsReader in) throws IOException {
        BeliefColumns columns = new BeliefColumns();
        columns.number.load(in);
        columns.version = in.longs();
        columns.at = in.longs();
        columns.side.load(in);
        columns.link.load(in);
        for (Lists lists : new Lists[] {columns.since, columns.parts, columns.obligations}) {
            lists.lengths.load(in);
            lists.members.load(in);
        }
        return columns;
    }
}
