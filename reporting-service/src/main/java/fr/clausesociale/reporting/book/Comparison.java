package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Attribute;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    private static final int TOLD = 20;
    private static final Selection ALL = new Selection(0, Integer.MAX_VALUE, Selection.TODAY, List.of());

    /** Every attribute by year, whatever figures are asked by; and a few that people ask most. */
    private static List<List<Grouping>> fixed() {
        List<List<Grouping>> tables = new ArrayList<>();
        tables.add(List.of());
        tables.add(List.of(Grouping.Time.MONTH));
        tables.add(List.of(new Grouping.EachOf(Attribute.CRITERIA, Attribute.CRITERION, Set.of())));
        tables.add(List.of(new Grouping.EachOf(Attribute.TAGS, Attribute.TAG, Set.of())));
        Attribute.ofLines().forEach(attribute -> tables.add(List.of(Grouping.Time.YEAR, new Grouping.By(attribute))));
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
        long cells = 0;
        long differing = 0;
        List<String> differences = new ArrayList<>();
        List<List<Grouping>> tables = fixed();
        for (List<Grouping> by : tables) {
            Map<String, String> mine = table(one, by);
            Map<String, String> theirs = table(other, by);
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

    /** Asks the same tables of one book: who asks first after a start waits for no compiler then. */
    public static void rehearsed(Book book) {
        for (List<Grouping> by : fixed()) {
            book.count(ALL, by, Set.of());
        }
    }

    private static Map<String, String> table(Book book, List<Grouping> by) {
        Map<String, String> cells = new TreeMap<>();
        Counts counts = book.count(ALL, by, EnumSet.of(Member.PLACEMENT, Member.CONTRACT));
        counts.cells().forEach(cell -> cells.put(values(book, by, cell.numbers()), measures(cell)));
        cells.put("total", measures(counts.total()));
        return cells;
    }

    private static String values(Book book, List<Grouping> by, List<Integer> numbers) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            if (by.get(i) instanceof Grouping.By of) {
                values.add(book.codes().value(of.attribute(), numbers.get(i)));
            } else if (by.get(i) instanceof Grouping.EachOf of) {
                values.add(book.codes().value(of.each(), numbers.get(i)));
            } else {
                values.add(numbers.get(i).toString());
            }
        }
        return values.toString();
    }

    private static String measures(Counts.Cell cell) {
        return cell.cents() + " " + cell.persons() + " " + cell.members();
    }
}
