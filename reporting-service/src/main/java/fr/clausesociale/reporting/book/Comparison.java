package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jboss.logging.Logger;

/**
 * Two books held against each other, cell by cell over a fixed list of tables: numbers and codes are each book's own, so cells
 * are compared by the values they stand for.
 *
 * @param tables how many tables were compared
 * @param cells how many cells they have in either book
 * @param differences the first of the cells that differ, as text
 * @param differing how many differ
 */
public record Comparison(int tables, long cells, long differing, List<String> differences) {

    private static final Logger LOG = Logger.getLogger(Comparison.class);
    private static final int TOLD = 20;
    private static final long REHEARSAL_NANOS = 2_000_000_000L;
    private static final Selection ALL = new Selection(0, Integer.MAX_VALUE, Selection.TODAY, List.of());

    /** Every attribute, by year where it has few values, whatever figures are asked by; and a few that people ask most. */
    private static List<List<Grouping>> fixed() {
        List<List<Grouping>> tables = new ArrayList<>();
        tables.add(List.of());
        tables.add(List.of(Grouping.Time.MONTH));
        tables.add(List.of(new Grouping.EachOf(Attribute.CRITERIA, Attribute.CRITERION, Set.of())));
        tables.add(List.of(new Grouping.EachOf(Attribute.TAGS, Attribute.TAG, Set.of())));
        Attribute.ofLines()
                .forEach(attribute -> tables.add(
                        attribute.side().ofFewValues().contains(attribute)
                                ? List.of(Grouping.Time.YEAR, new Grouping.By(attribute))
                                : by(attribute)));
        tables.add(by(Attribute.DEPARTMENT, Attribute.MARKET_TYPE, Attribute.SEX));
        tables.add(by(Attribute.REGION, Attribute.AGE_BAND, Attribute.QPV));
        return tables;
    }

    private static List<Grouping> by(Attribute... attributes) {
        List<Grouping> by = new ArrayList<>();
        for (Attribute attribute : attributes) {
            by.add(new Grouping.By(attribute));
        }
        return by;
    }

    public static Comparison of(Book one, Book other) {
        return of(one, other, fixed(), EnumSet.of(Member.PLACEMENT, Member.CONTRACT));
    }

    /** This, and what the two hold in each month, where both have gone on since: hours and people, which takes a moment. */
    public Comparison onwards(Book one, Book other) {
        Comparison since = of(one, other, List.of(List.of(Grouping.Time.MONTH)), EnumSet.noneOf(Member.class));
        List<String> all = new ArrayList<>(differences);
        all.addAll(since.differences);
        return new Comparison(tables + since.tables, cells + since.cells, differing + since.differing, all);
    }

    private static Comparison of(Book one, Book other, List<List<Grouping>> tables, Set<Member> members) {
        long cells = 0;
        long differing = 0;
        List<String> differences = new ArrayList<>();
        for (List<Grouping> by : tables) {
            Map<String, String> mine = table(one, by, members);
            Map<String, String> theirs = table(other, by, members);
            Set<String> all = new HashSet<>(mine.keySet());
            all.addAll(theirs.keySet());
            cells += all.size();
            for (String cell : all) {
                if (!String.valueOf(mine.get(cell)).equals(theirs.get(cell))) {
                    differing++;
                    if (differences.size() < TOLD) {
                        differences.add(by + " " + cell + ": " + mine.get(cell) + " / " + theirs.get(cell));
                    }
                }
            }
        }
        return new Comparison(tables.size(), cells, differing, differences);
    }

    /**
     * Asks the same tables of one book, those of most dimensions first and for two seconds at most: who asks first after a start
     * waits for no compiler then.
     */
    public static void rehearsed(Book book) {
        long until = System.nanoTime() + REHEARSAL_NANOS;
        List<List<Grouping>> tables = fixed();
        for (int i = tables.size() - 1; i >= 0 && System.nanoTime() < until; i--) {
            List<Grouping> by = tables.get(i);
            List<IntFunction<String>> texts = by.stream()
                    .map(grouping -> (IntFunction<String>) number -> value(book, grouping, number))
                    .toList();
            try {
                new CountedValues(book.count(ALL, by, Set.of()).cells(), texts).inOrder();
            } catch (QuestionTooLarge e) {
                LOG.debugf("Not rehearsed: %s", by);
            }
        }
    }

    private static Map<String, String> table(Book book, List<Grouping> by, Set<Member> members) {
        Map<String, String> cells = new TreeMap<>();
        try {
            Counts counts = book.count(ALL, by, members);
            counts.cells().forEach(cell -> cells.put(values(book, by, cell.numbers()), measures(cell)));
            cells.put("total", measures(counts.total()));
        } catch (QuestionTooLarge e) {
            // nobody can ask for it either; that it is so is compared
            cells.put("too large", "");
        }
        return cells;
    }

    private static String values(Book book, List<Grouping> by, List<Integer> numbers) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            values.add(value(book, by.get(i), numbers.get(i)));
        }
        return values.toString();
    }

    private static String value(Book book, Grouping by, int number) {
        if (by instanceof Grouping.By of) {
            return book.codes().value(of.attribute(), number);
        } else if (by instanceof Grouping.EachOf of) {
            return book.codes().value(of.each(), number);
        }
        return Integer.toString(number);
    }

    private static String measures(Counts.Cell cell) {
        return cell.cents() + " " + cell.persons() + " " + cell.members();
    }
}
