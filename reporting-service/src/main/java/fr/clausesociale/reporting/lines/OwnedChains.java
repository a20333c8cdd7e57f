package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Lists of whole numbers of which each has one owner: linked from one to the next, in flat arrays. */
final class OwnedChains {

    private final IntList heads = new IntList();
    private final IntList next = new IntList();

    /** @param member in no list yet, and greater than all that are in one */
    void add(int owner, int member) {
        next.set(member, heads.get(owner));
        heads.set(owner, member);
    }

    void each(int owner, IntConsumer action) {
        for (int member = heads.get(owner); member >= 0; member = next.get(member)) {
            action.accept(member);
        }
    }

    /** Members come in the order of their numbers, so that what follows one is never set again. */
    Kept kept() {
        Kept first = heads.copied();
        Kept then = next.grown();
        return out -> {
            first.write(out);
            then.write(out);
        };
    }

    long bytes() {
        return heads.bytes() + next.bytes();
    }

    void load(ColumnsReader in) throws IOException {
        heads.load(in);
        next.load(in);
    }
}
