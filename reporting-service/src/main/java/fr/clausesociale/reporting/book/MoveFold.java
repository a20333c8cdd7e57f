package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Cause;
import java.util.Arrays;
import java.util.List;

/**
 * Tells what became known after a moment, by cell and cause. Hours are sums; of people, each step from no hours in a cell to
 * some, or back, goes to the cause of the record that made it, in the order in which they were recorded.
 */
final class MoveFold implements Fold {

    private static final int CAUSES = Cause.values().length;
    private static final int LINEAR = 48;

    private final Plan plan;
    private final Run[] runs;
    private final long after;
    private final CellIndex index;

    /** All that was known at the later moment. */
    private final PeopleFold later;

    /** By place of the cell and cause. */
    private final Sums cells = new Sums(64);

    private final Sums total = new Sums(1);

    /** The steps of the person at hand. */
    private int steps;

    private int[] cell = new int[64];
    private long[] since = new long[64];
    private byte[] cause = new byte[64];
    private int[] hundredths = new int[64];
    private int[] order = new int[64];

    MoveFold(Plan plan, long after, Run... runs) {
        this.plan = plan;
        this.after = after;
        this.runs = runs;
        index = plan.index();
        later = new PeopleFold(plan, runs);
    }

    /** What causes did, cell by cell. */
    private static final class Sums {

        private long[] cents;
        private long[] steps;

        /** People whose hours moved, and the last one of them. */
        private long[] people;

        private int[] last;

        private Sums(int cells) {
            cents = new long[CAUSES * cells];
            steps = new long[CAUSES * cells];
            people = new long[CAUSES * cells];
            last = new int[CAUSES * cells];
            Arrays.fill(last, -1);
        }

        private void reserve(int place) {
            int before = cents.length;
            if ((place + 1) * CAUSES > before) {
                cents = Arrays.copyOf(cents, (place + 1) * 2 * CAUSES);
                steps = Arrays.copyOf(steps, cents.length);
                people = Arrays.copyOf(people, cents.length);
                last = Arrays.copyOf(last, cents.length);
                Arrays.fill(last, before, last.length, -1);
            }
        }

        private void add(int at, int person, long added, long step) {
            cents[at] += added;
            steps[at] += step;
            if (last[at] != person && added != 0) {
                last[at] = person;
                people[at]++;
            }
        }

        private boolean isNothing(int at) {
            return cents[at] == 0 && steps[at] == 0;
        }
    }

    @Override
    public void block(Block block) {
        later.block(block);
        int i = 0;
        while (i < block.size) {
            int person = block.person[i];
            int from = i;
            boolean moved = false;
            while (i < block.size && block.person[i] == person) {
                moved |= runs[block.run[i]].since[block.row[i]] > after;
                i++;
            }
            if (moved) {
                steps = 0;
                for (int row = from; row < i; row++) {
                    step(block, row, 0);
                }
                tell(person, total);
                steps = 0;
                for (int row = from; row < i; row++) {
                    cells(block, row);
                }
                tell(person, cells);
            }
        }
    }

    private void cells(Block block, int row) {
        if (plan.sets == null) {
            step(block, row, place(block.key[row]));
            return;
        }
        int combination = runs[block.run[row]].sides[plan.sets.side][block.row[row]];
        for (int value : plan.sets.of(combination)) {
            step(block, row, place(block.key[row] * plan.sets.size() + value));
        }
    }

    private int place(long key) {
        int place = index.of(key);
        cells.reserve(place);
        return place;
    }

    private void step(Block block, int row, int place) {
        if (steps == cell.length) {
            cell = Arrays.copyOf(cell, steps * 2);
            since = Arrays.copyOf(since, steps * 2);
            cause = Arrays.copyOf(cause, steps * 2);
            hundredths = Arrays.copyOf(hundredths, steps * 2);
            order = Arrays.copyOf(order, steps * 2);
        }
        Run run = runs[block.run[row]];
        cell[steps] = place;
        since[steps] = run.since[block.row[row]];
        cause[steps] = run.cause[block.row[row]];
        hundredths[steps] = block.cents[row];
        steps++;
    }

    private void tell(int person, Sums sums) {
        order();
        long have = 0;
        int i = 0;
        while (i < steps) {
            int first = order[i];
            long added = 0;
            if (i == 0 || cell[order[i - 1]] != cell[first]) {
                have = 0;
            }
            while (i < steps && compare(first, order[i]) == 0) {
                added += hundredths[order[i]];
                i++;
            }
            if (since[first] > after) {
                long step = have == 0 && added != 0 ? 1 : have != 0 && have + added == 0 ? -1 : 0;
                sums.add(cell[first] * CAUSES + cause[first], person, added, step);
            }
            have += added;
        }
    }

    private void order() {
        for (int i = 0; i < steps; i++) {
            order[i] = i;
        }
        if (steps > LINEAR) {
            int[] sorted = Arrays.stream(order, 0, steps)
                    .boxed()
                    .sorted(this::compare)
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(sorted, 0, order, 0, steps);
            return;
        }
        for (int i = 1; i < steps; i++) {
            int one = order[i];
            int j = i - 1;
            while (j >= 0 && compare(order[j], one) > 0) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = one;
        }
    }

    private int compare(int one, int other) {
        int byCell = Integer.compare(cell[one], cell[other]);
        int byMoment = byCell != 0 ? byCell : Long.compare(since[one], since[other]);
        return byMoment != 0 ? byMoment : Byte.compare(cause[one], cause[other]);
    }

    /** After the last block. */
    PeopleFold later() {
        return later;
    }

    /** After the last block: adds what moved, of each cell and of all. */
    void moved(MovedSums into) {
        for (int at = 0; at < cells.cents.length; at++) {
            if (!cells.isNothing(at)) {
                into.add(plan.numbers(index.key(at / CAUSES)), part(cells, at));
            }
        }
        for (int at = 0; at < CAUSES; at++) {
            if (!total.isNothing(at)) {
                into.add(null, part(total, at));
            }
        }
    }

    private static Moved part(Sums sums, int at) {
        return new Moved(List.of(), Cause.values()[at % CAUSES], sums.cents[at], sums.steps[at], sums.people[at]);
    }
}
