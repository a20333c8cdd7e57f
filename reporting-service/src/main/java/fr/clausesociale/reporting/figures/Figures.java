package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.intake.Freshness;
import fr.clausesociale.reporting.store.StoreFault;
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
        Policies.InForce policy = policies.inForce();
        // before the question: the figures are then at least as fresh as said
        Instant freshAt = freshness.freshAt();
        if (freshAt == null) {
            throw Problem.of(FiguresProblem.FIGURES_INCOMPLETE);
        }
        Cells cells = ask(question, granted);
        if (cells.rows().size() > MAX_ROWS) {
            throw Problem.of(FiguresProblem.TOO_MANY_ROWS, MAX_ROWS).at("by");
        }
        Disclosure disclosure = granted.exact() ? Disclosure.NONE : policy.disclosure();
        Table table = new Table(question, policy.definition(), disclosure);
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

    private Cells ask(Question question, Granted granted) {
        turn.acquireUninterruptibly();
        try {
            return stores.ask((connection, codes) ->
                    new AggregateStatement(question, granted, MAX_ROWS + 1).run(connection, codes));
        } catch (StoreNotReady e) {
            throw Problem.of(FiguresProblem.FIGURES_INCOMPLETE);
        } catch (SQLException e) {
            if (StoreFault.of(e) == StoreFault.OUT_OF_MEMORY) {
                throw Problem.of(FiguresProblem.QUESTION_TOO_LARGE);
            }
            throw new IllegalStateException("The columnar copy could not answer", e);
        } finally {
            turn.release();
        }
    }

    private static Aggregates.Scope scope(Question question, View view) {
        return new Aggregates.Scope(
                question.territory(), Question.AXIS, text(question.from()), text(question.to()), view.name());
    }

    private static String text(YearMonth month) {
        return Optional.ofNullable(month).map(YearMonth::toString).orElse(null);
    }
}
