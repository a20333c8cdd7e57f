package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.http.Page;
import fr.clausesociale.platform.http.Paging;
import fr.clausesociale.platform.list.RowsReader;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.book.Book;
import fr.clausesociale.reporting.conditions.Condition;
import fr.clausesociale.reporting.lines.Ledger;
import fr.clausesociale.reporting.lines.Times;
import fr.clausesociale.reporting.owed.OwedRow;
import fr.clausesociale.reporting.settings.FiguresBounds;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a number is made of, for those who follow every contract that it counts: they see each of them anyway. */
@ApplicationScoped
class RowsBehind {

    private final Figures figures;
    private final FiguresBounds bounds;

    RowsBehind(Figures figures, FiguresBounds bounds) {
        this.figures = figures;
        this.bounds = bounds;
    }

    /** Hours of one placement under one obligation in one month, corrections summed up. */
    @Schema(name = "FigureRow")
    record Row(YearMonth month, UUID contractId, UUID obligationId, UUID placementId, BigDecimal hours) {

        private List<String> keys() {
            return List.of(month.toString(), placementId.toString(), obligationId.toString(), contractId.toString());
        }
    }

    private record Key(int month, int contract, int obligation, int placement) {}

    /**
     * The lines behind a cell.
     *
     * @param at values of the cell, in the order of the dimensions; null for the total
     */
    Page<Row> worked(Asked asked, Granted granted, String at, Paging paging) {
        Asked cell = cell(asked, granted, at);
        Granted narrowed = granted.narrowed(cell.filter());
        return figures.ask(book -> {
            Map<Key, Long> sums = new HashMap<>();
            book.each(new Lookup(cell.question(), narrowed).selection(), (line, cents) -> {
                sums.merge(
                        new Key(line.month(), line.contract(), line.obligation(), line.placement()), cents, Long::sum);
                if (sums.size() > bounds.rowsBehind()) {
                    throw Problem.of(FiguresProblem.TOO_MANY_ROWS, bounds.rowsBehind())
                            .at("at");
                }
            });
            List<Row> rows = sums.entrySet().stream()
                    .filter(sum -> sum.getValue() != 0)
                    .map(sum -> row(book, sum.getKey(), sum.getValue()))
                    .toList();
            return RowsReader.page(rows, Row::keys, paging);
        });
    }

    /** The obligations behind a cell, worked for or not. */
    Page<OwedRow> owed(Asked asked, Granted granted, String at, Paging paging) {
        asked.question().requireOfContracts(Measure.DUE);
        Asked cell = cell(asked, granted, at);
        List<OwedRow> rows =
                figures.owedRows(cell.question(), granted.narrowed(cell.filter()), bounds.rowsBehind() + 1);
        if (rows.size() > bounds.rowsBehind()) {
            throw Problem.of(FiguresProblem.TOO_MANY_ROWS, bounds.rowsBehind()).at("at");
        }
        return RowsReader.page(rows, row -> List.of(row.obligationId().toString()), paging);
    }

    /** The question of one cell alone. */
    private static Asked cell(Asked asked, Granted granted, String at) {
        if (!granted.exact()) {
            throw Problem.of(FiguresProblem.ROWS_NOT_SHOWN);
        }
        List<Dimension> by = asked.question().by();
        if (at == null) {
            return asked.with(asked.question().total());
        }
        List<String> values = FilterValues.of("at", at);
        if (values.size() != by.size()) {
            throw wrong(at);
        }
        Condition condition = asked.filter();
        YearMonth first = asked.question().from();
        YearMonth last = asked.question().to();
        for (int i = 0; i < by.size(); i++) {
            condition = condition.and(by.get(i).isOneOf(Set.of(values.get(i))));
            if (by.get(i).isTime()) {
                YearMonth[] months = by.get(i).months(values.get(i)).orElseThrow(() -> wrong(at));
                first = first == null || first.isBefore(months[0]) ? months[0] : first;
                last = last == null || last.isAfter(months[1]) ? months[1] : last;
            }
        }
        return new Asked(asked.question().within(first, last), condition, asked.filters(), false, false);
    }

    private static Row row(Book book, Key key, long cents) {
        return new Row(
                Times.month(key.month()),
                book.id(Ledger.Kind.CONTRACT, key.contract()),
                book.id(Ledger.Kind.OBLIGATION, key.obligation()),
                book.id(Ledger.Kind.PLACEMENT, key.placement()),
                BigDecimal.valueOf(cents, 2));
    }

    private static Problem wrong(String at) {
        return Problem.of(PlatformProblem.INVALID_PARAMETER, "at", at).at("at");
    }
}
