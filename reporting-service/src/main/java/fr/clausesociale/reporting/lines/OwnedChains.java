package fr.clausesociale.reporting.lines;

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
}
