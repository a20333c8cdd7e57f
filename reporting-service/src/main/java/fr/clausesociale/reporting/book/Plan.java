package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A question put to columns: a small number for each month and each combination of codes of a side that counts, so that a row
 * is told its cell by a few look-ups. Conditions cost nothing by row: what does not pass has no number.
 */
final class Plan {

    final int firstMonth;

    /** By month from the first one on; -1 for what does not count. */
    final int[] time;

    /** By the order of the sides; null for a side of which nothing is asked. */
    final SidePlan[] sides = new SidePlan[Attribute.Side.values().length];

    /** Null where nothing is asked by the values of a set. */
    final Memberships sets;

    final long until;
    private final int mostCells;
    private final List<Grouping> by;
    private final Grouping.Time finest;
    private final int firstTime;
    private final long cells;

    Plan(Book book, Selection selection, List<Grouping> by) {
        this.by = by;
        this.mostCells = book.mostCells();
        this.until = selection.until();
        this.finest = finest(by);
        firstMonth = book.firstMonth();
        int first = Math.max(firstMonth, selection.firstMonth());
        int last = Math.min(book.lastMonth(), selection.lastMonth());
        time = new int[Math.max(0, book.lastMonth() - firstMonth + 1)];
        Arrays.fill(time, -1);
        firstTime = finest == null ? 0 : finest.of(first);
        long count = 1;
        for (int month = first; month <= last; month++) {
            int number = finest == null ? 0 : finest.of(month) - firstTime;
            time[month - firstMonth] = number;
            count = number + 1L;
        }
        for (Attribute.Side side : Attribute.Side.values()) {
            List<Attribute> attributes = attributes(by, side);
            List<Filter> filters = selection.filters().stream()
                    .filter(filter -> filter.side() == side)
                    .toList();
            if (!attributes.isEmpty() || !filters.isEmpty()) {
                sides[side.ordinal()] = new SidePlan(
                        book.sides(side),
                        book.codes(),
                        attributes,
                        filters,
                        new Months(firstMonth, time.length, first, last));
                count = Math.multiplyExact(count, Math.max(1, sides[side.ordinal()].size()));
            }
        }
        sets = by.stream()
                .filter(Grouping.EachOf.class::isInstance)
                .map(grouping -> new Memberships(book, (Grouping.EachOf) grouping))
                .findFirst()
                .orElse(null);
        cells = sets == null ? count : Math.multiplyExact(count, sets.size());
    }

    /** Places for its cells. */
    CellIndex index() {
        return new CellIndex(cells, mostCells);
    }

    /** One number for each grouping. */
    List<Integer> numbers(long key) {
        long rest = key;
        int ofSet = 0;
        if (sets != null) {
            ofSet = (int) (rest % sets.size());
            rest /= sets.size();
        }
        int[] ofSide = new int[sides.length];
        for (int side = sides.length - 1; side >= 0; side--) {
            if (sides[side] != null) {
                ofSide[side] = (int) (rest % sides[side].size());
                rest /= sides[side].size();
            }
        }
        int month = finest == null ? 0 : finest.firstMonth((int) rest + firstTime);
        List<Integer> numbers = new ArrayList<>();
        for (Grouping grouping : by) {
            if (grouping instanceof Grouping.Time period) {
                numbers.add(period.of(month));
            } else if (grouping instanceof Grouping.By of) {
                int side = of.attribute().side().ordinal();
                numbers.add(sides[side].code(ofSide[side], of.attribute()));
            } else {
                numbers.add(ofSet);
            }
        }
        return numbers;
    }

    private static Grouping.Time finest(List<Grouping> by) {
        return by.stream()
                .filter(Grouping.Time.class::isInstance)
                .map(Grouping.Time.class::cast)
                .max(Grouping.Time::compareTo)
                .orElse(null);
    }

    private static List<Attribute> attributes(List<Grouping> by, Attribute.Side side) {
        return by.stream()
                .filter(Grouping.By.class::isInstance)
                .map(grouping -> ((Grouping.By) grouping).attribute())
                .filter(attribute -> attribute.side() == side)
                .toList();
    }
}
