package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.CountedValues;
import fr.clausesociale.reporting.book.Counts;
import fr.clausesociale.reporting.book.Member;
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
        return cells(counts, book);
    }

    /** What was counted for it, told in its values. */
    Cells cells(Counts counts, Book book) {
        Cell total = Cell.of(List.of(), counts.total());
        if (question.by().isEmpty()) {
            return new Cells(List.of(total), total);
        }
        List<Counts.Cell> some = counts.cells().stream().limit(limit).toList();
        return new Cells(
                new CountedValues(some, lookup.texts(book.codes()))
                        .inOrder().stream()
                                .map(cell -> Cell.of(cell.values(), cell.counted()))
                                .toList(),
                total);
    }
}
