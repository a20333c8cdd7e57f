package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import fr.clausesociale.reporting.answers.Aggregates;
import fr.clausesociale.reporting.answers.Difference;
import fr.clausesociale.reporting.forms.Form;
import fr.clausesociale.reporting.forms.Sheet;
import fr.clausesociale.reporting.intake.Freshness;
import fr.clausesociale.reporting.origin.OriginStatement;
import fr.clausesociale.reporting.owed.Owed;
import fr.clausesociale.reporting.owed.OwedQuestion;
import fr.clausesociale.reporting.owed.OwedRow;
import fr.clausesociale.reporting.owed.OwedStatement;
import fr.clausesociale.reporting.settings.FiguresBounds;
import fr.clausesociale.reporting.settings.Policies;
import fr.clausesociale.reporting.store.Asking;
import fr.clausesociale.reporting.store.Believed;
import fr.clausesociale.reporting.store.Reading;
import fr.clausesociale.reporting.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers questions from the columnar copy; rows and total are of one and the same state. */
@ApplicationScoped
class Figures {

    private final QuestionQueue turns;
    private final Answers answers;
    private final FiguresBounds bounds;
    private final Stores stores;
    private final Freshness freshness;
    private final Policies policies;
    private final BusinessClock clock;

    Figures(Stores stores, Freshness freshness, Policies policies, BusinessClock clock, FiguresBounds bounds) {
        if (bounds.rows() < 1 || bounds.rows() > FiguresBounds.MOST_ROWS) {
            throw new IllegalArgumentException(
                    "clausesociale.figures.rows is not within 1 and " + FiguresBounds.MOST_ROWS + ": " + bounds.rows());
        }
        this.bounds = bounds;
        this.turns = new QuestionQueue(stores, bounds.atOnce());
        this.answers = new Answers(bounds.keptRows());
        this.stores = stores;
        this.freshness = freshness;
        this.policies = policies;
        this.clock = clock;
    }

    Aggregates answer(Asked asked, Granted shown) {
        Question question = asked.question();
        shown.permit(question.by());
        shown.permit(question.axis(), asked.filters());
        Granted granted = shown.narrowed(asked.filter());
        // before the question: the figures are then at least as fresh as said
        Instant freshAt = freshAt(question);
        LocalDate last = question.last(clock.today());
        Policies.InForce policy = policies.inForce(question.territory(), last, question.knownOn());
        Disclosure disclosure = disclosure(granted, policy);
        Question before = asked.compared()
                ? question.before()
                        .orElseThrow(() -> Problem.of(FiguresProblem.COMPARISON_WITHOUT_PERIOD)
                                .at("from"))
                : null;
        Cells now = cells(question, granted);
        Cells then = before == null ? null : cells(before, granted);
        AnswerTable tabled =
                tabled(asked, question, granted, then == null ? now : now.beside(then), policy, disclosure);
        if (before != null) {
            tabled = tabled.beside(
                    tabled(asked, before, granted, then.beside(now), policy, disclosure),
                    question.by().size());
        }
        return new Aggregates(
                freshAt,
                scope(asked, granted.view(), last, before),
                policy.definition(),
                question.by().stream().map(Dimension::code).toList(),
                question.measures().stream().map(Measure::code).toList(),
                question.additive(),
                tabled.rows(),
                tabled.total());
    }

    private AnswerTable tabled(
            Asked asked,
            Question question,
            Granted granted,
            Cells cells,
            Policies.InForce policy,
            Disclosure disclosure) {
        Predicate<Cell> outOfReach = cell -> granted.outOfReach(question, cell.values());
        Table table = new Table(question, policy.definition(), disclosure);
        if (question.asksForShares()) {
            boolean withheld = table.withholds(cells.total());
            Cell whole = cells.total();
            if (asked.statedOnly()) {
                withheld |= table.withheld(cells.rows(), outOfReach).stream()
                        .anyMatch(cell -> !Shares.isStated(cells.rows().get(cell)));
                whole = cells(question.total(), granted.narrowed(Shares.stated(question, cells.rows())))
                        .total();
                withheld |= table.withholds(whole);
            }
            table = new Table(
                    question, policy.definition(), disclosure, new Shares(whole, asked.statedOnly(), withheld));
        }
        return new AnswerTable(table.rows(cells.rows(), outOfReach), table.total(cells.total()));
    }

    private Cells cells(Question question, Granted granted) {
        // what is owed today is another tomorrow, although nothing was written
        boolean ofToday = question.asksOfContracts() && question.to() == null && question.knownOn() == null;
        Cells cells = ofToday
                ? put(question, granted)
                : answers.of(question, granted, stores.state(), () -> put(question, granted));
        few(cells);
        return cells;
    }

    private Cells put(Question question, Granted granted) {
        Cells worked = ask(book -> new AggregateStatement(question, granted, bounds.rows() + 1).run(book));
        if (question.asksOfOrigins()) {
            worked = worked.from(read(origins(question, granted)::run));
        }
        return question.asksOfContracts() ? worked.owing(owed(question, granted)) : worked;
    }

    private static OriginStatement origins(Question question, Granted granted) {
        return new OriginStatement(
                question.by().stream().map(Dimension::attribute).toList(),
                granted.condition().onFacts("last_day(h.month)"),
                question.from(),
                question.to(),
                new Believed(question.knownOn()));
    }

    private Map<List<String>, Owed> owed(Question question, Granted granted) {
        OwedStatement owed = statement(question, granted);
        return read(owed::run);
    }

    List<OwedRow> owedRows(Question question, Granted granted, int limit) {
        OwedStatement owed = statement(question, granted);
        return read(connection -> owed.rows(connection, limit));
    }

    private OwedStatement statement(Question question, Granted granted) {
        return new OwedStatement(new OwedQuestion(
                question.by().stream().map(Dimension::attribute).toList(),
                granted.condition().onFacts("DATE '" + question.last(clock.today()) + "'"),
                question.from() == null ? null : question.from().atDay(1),
                question.last(clock.today()),
                question.knownOn()));
    }

    /** @param until null for today */
    Difference difference(Asked asked, Granted shown, Instant earlier, Instant until) {
        Question question = asked.question();
        shown.permit(question.axis(), asked.filters());
        Granted granted = shown.narrowed(asked.filter());
        granted.permit(question.by());
        Instant freshAt = freshAt();
        Instant later = until == null ? freshAt : until;
        if (earlier == null) {
            throw Problem.of(FiguresProblem.MOMENT_MISSING).at("knownFrom");
        }
        if (earlier.isAfter(later)) {
            throw Problem.of(FiguresProblem.MOMENTS_REVERSED).at("knownFrom");
        }
        Question then = question.knownOn(later);
        Moves moves = ask(book -> Moves.of(book, then, granted, earlier, bounds.rows() + 1));
        few(moves.earlier());
        few(moves.later());
        LocalDate last = then.last(clock.today());
        Disclosure disclosure = disclosure(granted, policies.inForce(question.territory(), last, null));
        return new DifferenceTable(then, granted, disclosure)
                .of(moves, scope(asked.with(then), granted.view(), last, null), freshAt, earlier);
    }

    private static Disclosure disclosure(Granted granted, Policies.InForce policy) {
        return granted.exact() ? Disclosure.NONE : new Disclosure(policy.k());
    }

    /** Until when what is answered is complete; of the past, that past: it will never be told otherwise. */
    private Instant freshAt(Question question) {
        Instant freshAt = freshAt();
        return question.knownOn() != null && question.knownOn().isBefore(freshAt) ? question.knownOn() : freshAt;
    }

    /** Until when what is known is complete. */
    Instant freshAt() {
        Instant freshAt = freshness.freshAt();
        if (freshAt == null) {
            throw Problem.of(FiguresProblem.FIGURES_INCOMPLETE);
        }
        return freshAt;
    }

    private void few(Cells cells) {
        if (cells.rows().size() > bounds.rows()) {
            throw Problem.of(FiguresProblem.TOO_MANY_ROWS, bounds.rows()).at("by");
        }
    }

    /** @throws Problem where a form that writes each combination would not end */
    void few(Sheet sheet, Form form) {
        if (form == Form.JSON_STAT && sheet.combinations() > bounds.combinations()) {
            throw Problem.of(FiguresProblem.TOO_MANY_COMBINATIONS, sheet.combinations(), bounds.combinations())
                    .at("by");
        }
    }

    <T> T ask(Asking<T> asking) {
        return turns.ask(asking);
    }

    /** Asks the facts themselves, when it is this question's turn. */
    <T> T read(Reading<T> reading) {
        return turns.read(reading);
    }

    private static Aggregates.Scope scope(Asked asked, View view, LocalDate last, Question before) {
        Question question = asked.question();
        Map<String, List<String>> filters = new LinkedHashMap<>();
        asked.filters().forEach((dimension, values) -> filters.put(dimension.code(), values));
        return new Aggregates.Scope(
                question.territory(),
                question.axis().name(),
                text(question.from()),
                text(question.to()),
                question.knownOn(),
                view.name(),
                last,
                filters,
                asked.statedOnly() ? "STATED" : "ALL",
                before == null ? null : text(before.from()),
                before == null ? null : text(before.to()));
    }

    private static String text(YearMonth month) {
        return Optional.ofNullable(month).map(YearMonth::toString).orElse(null);
    }
}
