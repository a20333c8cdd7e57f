package fr.clausesociale.reporting.book;

import java.util.HashMap;
import java.util.Map;

/**
 * Sums hours by cell and by placement, contract or whatever else is counted, of one share of these by their numbers: as many
 * passes as shares, and none of them needs more memory than is set.
 */
final class MemberFold implements Fold {

    private final Plan plan;
    private final Members members;
    private final int mask;
    private final int share;
    private final CellIndex index;
    private final LongSums cells;
    private final LongSums totals;

    /** @param mask of the bits of a number that tell its share */
    MemberFold(Plan plan, Members members, int mask, int share, int expected) {
        this.plan = plan;
        this.members = members;
        this.mask = mask;
        this.share = share;
        this.index = plan.index();
        this.cells = new LongSums(expected);
        this.totals = new LongSums(expected / 2);
    }

    @Override
    public void block(Block block) {
        for (int i = 0; i < block.size; i++) {
            int member = members.of(block.run[i], block.row[i]);
            if (member < 0 || (member & mask) != share) {
                continue;
            }
            int cents = block.cents[i];
            totals.add(member, cents);
            if (plan.sets == null) {
                add(block.key[i], member, cents);
            } else {
                for (int value : plan.sets.of(members.combination(plan.sets.side, block.run[i], block.row[i]))) {
                    add(block.key[i] * plan.sets.size() + value, member, cents);
                }
            }
        }
    }

    private void add(long key, int member, int cents) {
        cells.add((long) index.of(key) << 32 | member, cents);
    }

    /** After the last block: counts of each cell by key, and of all. */
    Counted counted() {
        Map<Long, long[]> counts = new HashMap<>();
        cells.each((key, sum) -> counts.computeIfAbsent(index.key((int) (key >>> 32)), none -> new long[1])[0]++);
        long[] total = {0};
        totals.each((key, sum) -> total[0]++);
        return new Counted(counts, total[0]);
    }

    record Counted(Map<Long, long[]> cells, long total) {}
}
