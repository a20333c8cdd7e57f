package fr.clausesociale.reporting.figures;

import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.reporting.book.QuestionTooLarge;
import fr.clausesociale.reporting.store.Asking;
import fr.clausesociale.reporting.store.CopyTooLarge;
import fr.clausesociale.reporting.store.Reading;
import fr.clausesociale.reporting.store.StoreFault;
import fr.clausesociale.reporting.store.StoreNotReady;
import fr.clausesociale.reporting.store.Stores;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

/** Puts questions to the columnar copy, some at once and the others after them, and says what became of those it cannot answer. */
final class QuestionQueue {

    private final Stores stores;
    private final Semaphore turn;

    QuestionQueue(Stores stores, int atOnce) {
        this.stores = stores;
        this.turn = new Semaphore(atOnce, true);
    }

    /** Asks the lines. */
    <T> T ask(Asking<T> asking) {
        return inTurn(() -> stores.ask(asking));
    }

    /** Asks the facts themselves. */
    <T> T read(Reading<T> reading) {
        return inTurn(() -> stores.read(reading));
    }

    private <T> T inTurn(Turn<T> reading) {
        turn.acquireUninterruptibly();
        try {
            return reading.get();
        } catch (StoreNotReady e) {
            throw Problem.of(FiguresProblem.FIGURES_INCOMPLETE);
        } catch (CopyTooLarge e) {
            throw Problem.of(FiguresProblem.COPY_TOO_LARGE, e.megabytes());
        } catch (QuestionTooLarge e) {
            throw tooLarge();
        } catch (SQLException e) {
            if (StoreFault.of(e) == StoreFault.OUT_OF_MEMORY) {
                throw tooLarge();
            }
            throw new IllegalStateException("The columnar copy could not answer", e);
        } finally {
            turn.release();
        }
    }

    private Problem tooLarge() {
        return Problem.of(FiguresProblem.QUESTION_TOO_LARGE, stores.mostCells(), stores.memoryLimit());
    }

    @FunctionalInterface
    private interface Turn<T> {
        T get() throws SQLException;
    }
}
