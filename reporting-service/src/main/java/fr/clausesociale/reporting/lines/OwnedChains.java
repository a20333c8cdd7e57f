package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Lists of whole numbers of which each has one owner: linked from one to the next, in flat arrays. */
final class OwnedChains {

    private final IntList heads = new IntList();
    private final IntList next = new IntList();

    /** @param member in no list yet */
    void add(int owner, int member) {
        next.set(member, heads.get(owner));
        heads.set(owner, member);
    }

    void each(int owner, IntConsumer action) {
        for (int member = heads.get(owner); member >= 0; member = next.get(member)) {
            action.accept(member);
        }
    }

    void save(ColumnsWriter out) throws IOException {
        heads.save(out);
        next.save(out);
    }

    void load(ColumnsReader in) throws IOException {
        heads.load(in);
        next.load(in);
    }
}
