package fr.clausesociale.reporting.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Adds hours and counts people. All lines of a person come together, so a person is counted where their sum is not nothing,
 * and nobody has to be remembered.
 */
final class PeopleFold implements Fold {

    private final CellIndex index;
    private long totalCents;
    private long totalPeople;
    private long rows;
    private final Plan plan;
    private final Run[] runs;
    private long[] cents;
    private int[] people;

    /** The sums of the person at hand, and whose they are. */
    private long[] sum;

    private int[] whose;
    private int[] touched = new int[64];
    private int cells;
    private int turn;

    PeopleFold(Plan plan, Run... runs) {
        this.plan = plan;
        this.runs = runs;
        index = plan.index();
        int size = Math.max(1024, index.size());
        cents = new long[size];
        people = new int[size];
        sum = new long[size];
        whose = new int[size];
    }

    @Override
    public void block(Block block) {
        rows += block.size;
        int i = 0;
        while (i < block.size) {
            int person = block.person[i];
            int from = i;
            i++;
            while (i < block.size && block.person[i] == person) {
                i++;
            }
            if (i == from + 1 && plan.sets == null) {
                one(block.key[from], block.cents[from]);
            } else {
                several(block, from, i);
            }
        }
    }

    private void one(long key, int hundredths) {
        if (hundredths != 0) {
            int cell = place(key);
            cents[cell] += hundredths;
            people[cell]++;
            totalCents += hundredths;
            totalPeople++;
        }
    }

    private void several(Block block, int from, int to) {
        turn++;
        cells = 0;
        long total = 0;
        for (int i = from; i < to; i++) {
            int hundredths = block.cents[i];
            total += hundredths;
            if (plan.sets == null) {
                touch(block.key[i], hundredths);
            } else {
                int combination = runs[block.run[i]].sides[plan.sets.side][block.row[i]];
                for (int value : plan.sets.of(combination)) {
                    touch(block.key[i] * plan.sets.size() + value, hundredths);
                }
            }
        }
        for (int t = 0; t < cells; t++) {
            int cell = touched[t];
            if (sum[cell] != 0) {
                cents[cell] += sum[cell];
                people[cell]++;
            }
        }
        totalCents += total;
        totalPeople += total == 0 ? 0 : 1;
    }

    private void touch(long key, int hundredths) {
        int cell = place(key);
        if (whose[cell] == turn) {
            sum[cell] += hundredths;
            return;
        }
        whose[cell] = turn;
        sum[cell] = hundredths;
        if (cells == touched.length) {
            touched = Arrays.copyOf(touched, cells * 2);
        }
        touched[cells] = cell;
        cells++;
    }

    private int place(long key) {
        int cell = index.of(key);
        if (cell >= cents.length) {
            cents = Arrays.copyOf(cents, cell * 2);
            people = Arrays.copyOf(people, cell * 2);
            sum = Arrays.copyOf(sum, cell * 2);
            whose = Arrays.copyOf(whose, cell * 2);
        }
        return cell;
    }

    /** How many lines counted. */
    long rows() {
        return rows;
    }

    /** Adds what another one took in, of other people. */
    PeopleFold with(PeopleFold other) {
        for (int cell = 0; cell < other.index.size(); cell++) {
            if (other.people[cell] != 0) {
                int mine = place(other.index.key(cell));
                cents[mine] += other.cents[cell];
                people[mine] += other.people[cell];
            }
        }
        totalCents += other.totalCents;
        totalPeople += other.totalPeople;
        rows += other.rows;
        return this;
    }

    /** After the last block: the cells, and the total. */
    Counts counts() {
        return counts(Map.of(), key -> Map.of());
    }

    /** @param members of each cell what else is counted, by its key */
    Counts counts(Map<Member, Long> totals, LongFunction<Map<Member, Long>> members) {
        List<Counts.Cell> counted = new ArrayList<>();
        for (int place = 0; place < index.size(); place++) {
            if (people[place] != 0) {
                long key = index.key(place);
                counted.add(new Counts.Cell(plan.numbers(key), cents[place], people[place], members.apply(key)));
            }
        }
        return new Counts(counted, new Counts.Cell(List.of(), totalCents, totalPeople, totals));
    }
}
