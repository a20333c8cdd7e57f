package fr.clausesociale.reporting.book;

import java.util.Arrays;

/** One pass over the lines of some people: block by block those that count, with the key of their cell. */
final class Scan {

    private static final int ROWS = 4096;

    private final Run[] runs;
    private final Fold fold;
    private final Block block = new Block();
    private final Selected[] selected;

    Scan(Run[] runs, Plan plan, Fold fold) {
        this.runs = runs;
        this.fold = fold;
        this.selected = new Selected[runs.length];
        for (int r = 0; r < runs.length; r++) {
            selected[r] = new Selected(runs[r], plan);
        }
    }

    /** @param before the first person that is none of these */
    void people(int first, int before) {
        int[] at = new int[runs.length];
        for (int r = 0; r < runs.length; r++) {
            at[r] = runs[r].from(0, first);
        }
        int lead = 0;
        while (lead < runs.length) {
            Run leading = runs[lead];
            if (at[lead] == leading.size || leading.person[at[lead]] >= before) {
                lead++;
                continue;
            }
            int end = Math.min(leading.size, at[lead] + ROWS) - 1;
            int next = Math.min(before, leading.person[end] + 1);
            for (int r = 0; r < runs.length; r++) {
                int to = runs[r].from(at[r], next);
                selected[r].rows(at[r], to);
                at[r] = to;
            }
            join();
            if (block.size > 0) {
                fold.block(block);
            }
        }
    }

    private void join() {
        int all = Arrays.stream(selected).mapToInt(Selected::size).sum();
        block.reserve(all);
        block.size = 0;
        for (int r = 0; r < selected.length; r++) {
            if (selected[r].size() == all) {
                selected[r].copyAll(block, r);
                return;
            }
        }
        while (block.size < all) {
            int person = Integer.MAX_VALUE;
            for (Selected rows : selected) {
                person = Math.min(person, rows.person());
            }
            for (int r = 0; r < selected.length; r++) {
                selected[r].copy(block, r, person);
            }
        }
    }
}
