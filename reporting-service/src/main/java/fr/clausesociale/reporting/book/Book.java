package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import fr.clausesociale.reporting.lines.Attribute;
import fr.clausesociale.reporting.lines.Codes;
import fr.clausesociale.reporting.lines.Ids;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.LineSink;
import fr.clausesociale.reporting.lines.OpenSides;
import fr.clausesociale.reporting.lines.SideTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All lines as they stand in one state, which never changes: any number of questions may be asked of it at once. What becomes
 * known makes another book, of the same columns and a few more: the largest come first, and each is more than twice as long
 * as the next.
 */
public final class Book {

    /** What a line takes of the heap. */
    public static final long BYTES_OF_LINE = 59;

    private static final int PARALLEL_FROM = 200_000;
    private static final int SHARE = 1 << 18;

    private final Run[] runs;
    private final Map<Attribute.Side, SideTable> sides = new EnumMap<>(Attribute.Side.class);
    private final Map<Ledger.Kind, Ids> ids = new EnumMap<>(Ledger.Kind.class);
    private final Codes codes;

    private final int mostCells;

    private Book(List<Run> runs, Ledger ledger, int mostCells) {
        this.mostCells = mostCells;
        this.runs = runs.toArray(Run[]::new);
        this.codes = ledger.codes();
        for (Attribute.Side side : Attribute.Side.values()) {
            sides.put(side, ledger.sides(side));
        }
        for (Ledger.Kind kind : Ledger.Kind.values()) {
            ids.put(kind, ledger.ids(kind));
        }
    }

    /**
     * All lines that a ledger tells.
     *
     * @param mostCells that a question may have
     */
    public static Book of(Ledger ledger, int mostCells) {
        RunBuilder sorted = new RunBuilder(1024);
        RunBuilder strays = new RunBuilder(16);
        ledger.all((line, cents) -> (line.person() < sorted.last() ? strays : sorted).add(line, cents));
        SideTable[] tables = tables(ledger);
        return new Book(tidy(List.of(sorted.build(tables), strays.build(tables))), ledger, mostCells);
    }

    /** The book that has the lines that a ledger tells of what it took in since. */
    public Book with(Ledger ledger) {
        RunBuilder news = new RunBuilder(64);
        ledger.changes(news::add);
        List<Run> all = new ArrayList<>(Arrays.asList(runs));
        all.add(news.build(tables(ledger)));
        return new Book(tidy(all), ledger, mostCells);
    }

    /** Writes the lines without what is sealed; what they refer to is the ledger's. */
    public void save(ColumnsWriter out, OpenSides open) throws IOException {
        out.number(runs.length);
        for (Run run : runs) {
            run.save(out, open::number);
        }
    }

    /** The book that was written, of the ledger that was written with it. */
    public static Book load(ColumnsReader in, Ledger ledger, int mostCells) throws IOException {
        int count = (int) in.number();
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(Run.load(in, tables(ledger)));
        }
        return new Book(runs, ledger, mostCells);
    }

    /** In the order of the sides. */
    private static SideTable[] tables(Ledger ledger) {
        return Arrays.stream(Attribute.Side.values()).map(ledger::sides).toArray(SideTable[]::new);
    }

    private static List<Run> tidy(List<Run> runs) {
        List<Run> tidy = new ArrayList<>();
        for (Run run : runs) {
            Run next = run;
            while (!tidy.isEmpty() && tidy.get(tidy.size() - 1).size <= 2L * next.size) {
                next = Run.merged(tidy.remove(tidy.size() - 1), next);
            }
            if (next.size > 0) {
                tidy.add(next);
            }
        }
        return tidy;
    }

    /** The values that codes stand for. */
    public Codes codes() {
        return codes;
    }

    /** The combinations of codes on one side. */
    public SideTable sides(Attribute.Side side) {
        return sides.get(side);
    }

    /** The id that the number of a person, placement… stands for. */
    public UUID id(Ledger.Kind kind, int number) {
        return ids.get(kind).id(number);
    }

    /** Tells every line, in no order. */
    public void each(LineSink sink) {
        for (Run run : runs) {
            run.each(sink);
        }
    }

    /** Tells every line that counts, by person. */
    public void each(Selection selection, LineSink sink) {
        Plan plan = new Plan(this, selection, List.of());
        Fold fold = block -> {
            for (int i = 0; i < block.size; i++) {
                runs[block.run[i]].tell(block.row[i], sink);
            }
        };
        new Scan(runs, plan, fold).people(0, Integer.MAX_VALUE);
    }

    /** How many lines there are, ended ones and what ended them included. */
    public long size() {
        return Arrays.stream(runs).mapToLong(run -> run.size).sum();
    }

    /** What all lines take of the heap. */
    public long bytes() {
        return BYTES_OF_LINE * size();
    }

    int firstMonth() {
        return Arrays.stream(runs).mapToInt(run -> run.firstMonth).min().orElse(0);
    }

    int mostCells() {
        return mostCells;
    }

    int lastMonth() {
        return Arrays.stream(runs).mapToInt(run -> run.lastMonth).max().orElse(-1);
    }

    /**
     * Adds hours and counts people, and what else is asked for, cell by cell and altogether.
     *
     * @throws QuestionTooLarge when there are more cells than fit in memory
     */
    public Counts count(Selection selection, List<Grouping> by, Collection<Member> members) {
        Plan plan = new Plan(this, selection, by);
        PeopleFold people = together(scanned(plan, () -> new PeopleFold(plan, runs)));
        if (members.isEmpty()) {
            return people.counts();
        }
        Map<Member, Long> totals = new EnumMap<>(Member.class);
        Map<Member, Map<Long, long[]>> counted = new EnumMap<>(Member.class);
        for (Member member : members) {
            Map<Long, long[]> cells = new HashMap<>();
            long total = 0;
            for (MemberFold.Counted share : shares(plan, member, people.rows())) {
                share.cells().forEach((key, more) -> cells.computeIfAbsent(key, none -> new long[1])[0] += more[0]);
                total += share.total();
            }
            totals.put(member, total);
            counted.put(member, cells);
        }
        return people.counts(totals, key -> {
            Map<Member, Long> own = new EnumMap<>(Member.class);
            counted.forEach((member, found) -> own.put(member, found.getOrDefault(key, new long[1])[0]));
            return own;
        });
    }

    private static PeopleFold together(List<PeopleFold> folds) {
        return folds.stream().reduce(PeopleFold::with).orElseThrow();
    }

    /**
     * Tells why the cells of a table moved.
     *
     * @param selection at the later moment
     * @param after the earlier one, microseconds since 1970
     */
    public MovedParts moved(Selection selection, List<Grouping> by, long after) {
        Plan plan = new Plan(this, selection, by);
        MovedSums sums = new MovedSums();
        List<MoveFold> folds = scanned(plan, () -> new MoveFold(plan, after, runs));
        folds.forEach(fold -> fold.moved(sums));
        Counts later = together(folds.stream().map(MoveFold::later).toList()).counts();
        return new MovedParts(later, by.isEmpty() ? List.of() : sums.moved(false), sums.moved(true));
    }

    /** The counts of each share of what is counted; what they were summed in is let go of at once. */
    private List<MemberFold.Counted> shares(Plan plan, Member member, long rows) {
        int shares = 1;
        while (rows / shares > SHARE) {
            shares *= 2;
        }
        int mask = shares - 1;
        Members members = new Members(this, member, runs);
        int expected = (int) (rows / shares / 2);
        return IntStream.range(0, shares)
                .parallel()
                .mapToObj(share -> {
                    MemberFold fold = new MemberFold(plan, members, mask, share, expected);
                    new Scan(runs, plan, fold).people(0, Integer.MAX_VALUE);
                    return fold.counted();
                })
                .toList();
    }

    /** One fold for each part of the people, side by side. */
    private <T extends Fold> List<T> scanned(Plan plan, Supplier<T> folds) {
        if (size() < PARALLEL_FROM) {
            T fold = folds.get();
            new Scan(runs, plan, fold).people(0, Integer.MAX_VALUE);
            return List.of(fold);
        }
        int middle = runs[0].person[runs[0].size / 2];
        int[] bounds = {0, middle, Integer.MAX_VALUE};
        return IntStream.range(0, bounds.length - 1)
                .parallel()
                .mapToObj(part -> {
                    T fold = folds.get();
                    new Scan(runs, plan, fold).people(bounds[part], bounds[part + 1]);
                    return fold;
                })
                .toList();
    }
}
