package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Moved;
import fr.clausesociale.reporting.book.MovedParts;
import fr.clausesociale.reporting.lines.Cause;
import fr.clausesociale.reporting.lines.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What became known between two moments, cell by cell and cause by cause.
 *
 * @param cells by the values of the cell; those of nothing are the total's
 */
record Moves(Cells earlier, Cells later, Map<List<String>, Map<Cause, Moved>> cells) {

    /** @param question at the later moment */
    static Moves of(Book book, Question question, Granted granted, Instant earlier, int limit) {
        Lookup lookup = new Lookup(question, granted);
        MovedParts moves = book.moved(lookup.selection(), lookup.by(), Times.micros(earlier));
        Map<List<String>, Map<Cause, Moved>> cells = new HashMap<>();
        for (List<Moved> parts : List.of(moves.cells(), moves.total())) {
            for (Moved part : parts) {
                cells.computeIfAbsent(lookup.values(part.numbers(), book.codes()), values -> new EnumMap<>(Cause.class))
                        .put(part.cause(), part);
            }
        }
        Cells later = new AggregateStatement(question, granted, limit).cells(moves.later(), book);
        return new Moves(before(later, cells), later, cells);
    }

    /** What was known before all that moved. */
    private static Cells before(Cells later, Map<List<String>, Map<Cause, Moved>> moved) {
        SortedMap<List<String>, Cell> all = later.byValues();
        moved.keySet().stream()
                .filter(values -> !values.isEmpty())
                .forEach(values -> all.putIfAbsent(values, Cell.empty(values)));
        List<Cell> rows = all.values().stream()
                .map(cell -> before(cell, moved))
                .filter(cell -> cell.persons() != 0 || cell.values().isEmpty())
                .toList();
        return new Cells(rows, before(later.total(), moved));
    }

    private static Cell before(Cell later, Map<List<String>, Map<Cause, Moved>> moved) {
        long cents = 0;
        long persons = 0;
        for (Moved part : moved.getOrDefault(later.values(), Map.of()).values()) {
            cents += part.cents();
            persons += part.persons();
        }
        return new Cell(
                later.values(), later.hours().subtract(BigDecimal.valueOf(cents, 2)), later.persons() - persons, 0, 0);
    }

    /** What each cause did to a cell, in the order of the causes. */
    Collection<Moved> parts(List<String> values) {
        return cells.getOrDefault(values, Map.of()).values();
    }
}
