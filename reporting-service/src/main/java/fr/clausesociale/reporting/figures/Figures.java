package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.book.QuestionTooLarge;
import fr.clausesociale.reporting.intake.Freshness;
import fr.clausesociale.reporting.store.Asking;
import fr.clausesociale.reporting.store.StoreNotReady;
import fr.clausesociale.reporting.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Answers questions from the columnar copy; rows and total are of one and the same state. */
@ApplicationScoped
class Figures {

    /** More rows are no table to read; whoever wants the lines takes them territory by territory. */
    private static final int MAX_ROWS = 20_000;

    /** Questions share the engine's memory and two threads: more at a time would only make each of them fail. */
    private static final int AT_ONCE = 3;

    private final Semaphore turn = new Semaphore(AT_ONCE, true);
    private final Answers answers = new Answers();
    private final Stores stores;
    private final Freshness freshness;
    private final Policies policies;

    Figures(Stores stores, Freshness freshness, Policies policies) {
        this.stores = stores;
        this.freshness = freshness;
        this.policies = policies;
    }

    Aggregates answer(Question question, Granted granted) {
        granted.permit(question.by());
        // before the question: the figures are then at least as fresh as said
        Instant freshAt = freshAt(question);
        Policies.InForce policy = policies.inForce(question.knownOn());
        Cells cells = answers.of(
                question,
                granted,
                stores.state(),
                () -> ask(book -> new AggregateStatement(question, granted, MAX_ROWS + 1).run(book)));
        few(cells);
        Table table = new Table(question, policy.definition(), disclosure(granted, policy));
        Map<String, Object> total = table.total(cells.total());
        return new Aggregates(
                freshAt,
                scope(question, granted.view()),
                policy.definition(),
                question.by().stream().map(Dimension::code).toList(),
                question.measures().stream().map(Measure::code).toList(),
                question.additive(),
                table.rows(cells.rows(), cell -> granted.outOfReach(question.by(), cell.values())),
                total);
    }

    /** @param until null for today */
    Difference difference(Question question, Granted granted, Instant earlier, Instant until) {
        granted.permit(question.by());
        Instant freshAt = freshAt(question);
        Instant later = until == null ? freshAt : until;
        if (earlier == null) {
            throw Problem.of(FiguresProblem.MOMENT_MISSING).at("earlier");
        }
        if (earlier.isAfter(later)) {
            throw Problem.of(FiguresProblem.MOMENTS_REVERSED).at("earlier");
        }
        Question then = question.knownOn(later);
        Moves moves = ask(book -> Moves.of(book, then, granted, earlier, MAX_ROWS + 1));
        few(moves.earlier());
        few(moves.later());
        Disclosure disclosure = disclosure(granted, policies.inForce(null));
        return new DifferenceTable(then, granted, disclosure).of(moves, scope(then, granted.view()), freshAt, earlier);
    }

    private static Disclosure disclosure(Granted granted, Policies.InForce policy) {
        return granted.exact() ? Disclosure.NONE : policy.disclosure();
    }

    /** Until when what is answered is complete; of the past, that past: it will never be told otherwise. */
    private Instant freshAt(Question question) {
        Instant freshAt = freshness.freshAt();
        if (freshAt == null) {
            throw Problem.of(FiguresProblem.FIGURES_INCOMPLETE);
        }
        return question.knownOn() != null && question.knownOn().isBefore(freshAt) ? question.knownOn() : freshAt;
    }

    private static void few(Cells cells) {
        if (cells.rows().size() > MAX_ROWS) {
            throw Problem.of(FiguresProblem.TOO_MANY_ROWS, MAX_ROWS).at("by");
        }
    }

    private <T> T ask(Asking<T> asking) {
        turn.acquireUninterruptibly();
        try {
            return stores.ask(asking);
        } catch (StoreNotReady e) {
            throw Problem.of(FiguresProblem.FIGURES_INCOMPLETE);
        } catch (QuestionTooLarge e) {
            throw Problem.of(FiguresProblem.QUESTION_TOO_LARGE);
        } catch (SQLException e) {
            throw new IllegalStateException("The columnar copy could not answer", e);
        } finally {
            turn.release();
        }
    }

    private static Aggregates.Scope scope(Question question, View view) {
        return new Aggregates.Scope(
                question.territory(),
                Question.AXIS,
                text(question.from()),
                text(question.to()),
                question.knownOn(),
                view.name());
    }

    private static String text(YearMonth month) {
        return Optional.ofNullable(month).map(YearMonth::toString).orElse(null);
    }
}
