package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.Kept;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/** Lists of whole numbers, one for each owner, most of them short: linked in flat arrays. */
final class Chains {

    private final IntList heads = new IntList();
    private final IntList members = new IntList();
    private final IntList next = new IntList();

    void add(int owner, int member) {
        next.add(heads.get(owner));
        heads.set(owner, members.add(member));
    }

    boolean contains(int owner, int member) {
        for (int i = heads.get(owner); i >= 0; i = next.get(i)) {
            if (members.get(i) == member) {
                return true;
            }
        }
        return false;
    }

    void each(int owner, IntConsumer action) {
        for (int i = heads.get(owner); i >= 0; i = next.get(i)) {
            action.accept(members.get(i));
        }
    }

    Kept kept() {
        List<Kept> columns = List.of(heads.copied(), members.grown(), next.grown());
        return out -> {
            for (Kept column : columns) {
                column.write(out);
            }
        };
    }

    long bytes() {
        return heads.bytes() + members.bytes() + next.bytes();
    }

    void load(ColumnsReader in) throws IOException {
        heads.load(in);
        members.load(in);
        next.load(in);
    }
}
