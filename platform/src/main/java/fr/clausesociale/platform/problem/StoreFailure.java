package fr.clausesociale.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.List;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;

/** What a failure of the database means to who waits for an answer. */
public enum StoreFailure {
    /** Another transaction changed the same thing first; asking again may succeed. */
    CHANGED_MEANWHILE,
    /** The database cannot be reached or gives no connection. */
    AWAY,
    /** The transaction failed without a word from the database why, as when the connection dies under the commit. */
    IN_DOUBT,
    NONE;

    /**
     * Beginnings of SQL states: connection (08), shutting down or starting (57P), out of connections, disk or memory (53),
     * the server's own disk (58), a replica that does not take changes (25006).
     */
    private static final List<String> UNREACHABLE = List.of("08", "57P", "53", "58", "25006");

    private static final List<Class<? extends Throwable>> TRANSACTION = List.of(
            RollbackException.class,
            HeuristicMixedException.class,
            HeuristicRollbackException.class,
            SystemException.class,
            XAException.class);

    public static StoreFailure of(Throwable failure) {
        if (ProblemMappers.causeOf(failure, OptimisticLockException.class) != null
                || ProblemMappers.causeOf(failure, StaleStateException.class) != null) {
            return CHANGED_MEANWHILE;
        }
        SQLException sql = ProblemMappers.causeOf(failure, SQLException.class);
        if (sql == null) {
            return TRANSACTION.stream().anyMatch(type -> type.isInstance(root(failure))) ? IN_DOUBT : NONE;
        }
        String state = sql.getSQLState();
        if (state == null || "Acquisition timeout while waiting for new connection".equals(sql.getMessage())) {
            return AWAY;
        }
        // 40: serialisation failure or deadlock, 55P03: lock not available
        if (state.startsWith("40") || "55P03".equals(state)) {
            return CHANGED_MEANWHILE;
        }
        return UNREACHABLE.stream().anyMatch(state::startsWith) ? AWAY : NONE;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
