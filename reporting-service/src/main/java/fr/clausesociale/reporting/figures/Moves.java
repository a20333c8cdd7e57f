package fr.clausesociale.reporting.figures;

import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.book.Moved;
import fr.clausesociale.reporting.book.MovedParts;
import fr.clausesociale.reporting.lines.Cause;
import fr.clausesociale.reporting.lines.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became known between two moments, cell by cell and cause by cause.
 *
 * @param cells by the values of the cell; those of nothing are the total's
 */
record Moves(Cells earlier, Cells later, Map<List<String>, Map<Cause, long[]>> cells) {

    /** @param question at the later moment */
    static Moves of(Book book, Question question, Granted granted, Instant earlier, int limit) {
        Lookup lookup = new Lookup(question, granted);
        MovedParts moves = book.moved(lookup.selection(), lookup.by(), Times.micros(earlier));
        Map<List<String>, Map<Cause, long[]>> cells = new HashMap<>();
        for (List<Moved> parts : List.of(moves.cells(), moves.total())) {
            for (Moved part : parts) {
                cells.computeIfAbsent(lookup.values(part.numbers(), book.codes()), values -> new EnumMap<>(Cause.class))
                        .put(part.cause(), new long[] {part.cents(), part.persons()});
            }
        }
        return new Moves(
                new AggregateStatement(question.knownOn(earlier), granted, limit).run(book),
                new AggregateStatement(question, granted, limit).run(book),
                cells);
    }

    /** What each cause added to a cell, in hundredths of hours and in people. */
    List<Difference.Part> parts(List<String> values) {
        return cells.getOrDefault(values, Map.of()).entrySet().stream()
                .map(part -> new Difference.Part(
                        part.getKey().name(),
                        BigDecimal.valueOf(part.getValue()[0], 2).toPlainString(),
                        part.getValue()[1]))
                .toList();
    }
}
