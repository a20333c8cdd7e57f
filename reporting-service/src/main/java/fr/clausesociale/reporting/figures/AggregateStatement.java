package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Counts;
import fr.clausesociale.reporting.book.Member;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks a question of the lines. */
final class AggregateStatement {

    /** What is counted for a measure, beside people and hours. */
    private static final Map<Measure, Member> MEMBERS = new EnumMap<>(Map.of(
            Measure.PLACEMENTS,
            Member.PLACEMENT,
            Measure.PROCUREMENT_CONTRACTS,
            Member.CONTRACT,
            Measure.EMPLOYERS,
            Member.EMPLOYER));

    private final Question question;
    private final Lookup lookup;
    private final int limit;

    /** @param limit cells beyond it are left out */
    AggregateStatement(Question question, Granted granted, int limit) {
        this.question = question;
        this.lookup = new Lookup(question, granted);
        this.limit = limit;
    }

    /** The cells in the order of their values, and the total; without dimensions the total is the one cell. */
    Cells run(Book book) {
        List<Member> members = question.measures().stream()
                .map(MEMBERS::get)
                .filter(member -> member != null)
                .toList();
        Counts counts = book.count(lookup.selection(), lookup.by(), members);
        Cell total = cell(book, counts.total());
        if (question.by().isEmpty()) {
            return new Cells(List.of(total), total);
        }
        List<Cell> rows = counts.cells().stream()
                .limit(limit)
                .map(counted -> cell(book, counted))
                .toList();
        return Cells.sorted(rows, total);
    }

    private Cell cell(Book book, Counts.Cell counted) {
        return new Cell(
                lookup.values(counted.numbers(), book.codes()),
                BigDecimal.valueOf(counted.cents(), 2),
                counted.persons(),
                counted.members().getOrDefault(Member.PLACEMENT, 0L),
                counted.members().getOrDefault(Member.CONTRACT, 0L),
                counted.members().getOrDefault(Member.EMPLOYER, 0L));
    }
}
