package fr.clausesociale.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;

/** What a failure of the database means to who waits for an answer. */
public enum StoreFailure {
    /** Another transaction changed the same thing first; asking again may succeed. */
    CHANGED_MEANWHILE,
    /** The database cannot be reached or gives no connection; nothing was changed. */
    AWAY,
    NONE;

    public static StoreFailure of(Throwable failure) {
        if (ProblemMappers.causeOf(failure, OptimisticLockException.class) != null
                || ProblemMappers.causeOf(failure, StaleStateException.class) != null) {
            return CHANGED_MEANWHILE;
        }
        SQLException sql = ProblemMappers.causeOf(failure, SQLException.class);
        if (sql == null) {
            return NONE;
        }
        String state = sql.getSQLState();
        if (state == null || "Acquisition timeout while waiting for new connection".equals(sql.getMessage())) {
            return AWAY;
        }
        // 40: serialisation failure or deadlock, 55P03: lock not available
        if (state.startsWith("40") || "55P03".equals(state)) {
            return CHANGED_MEANWHILE;
        }
        // 08: connection, 57P: shutting down or starting, 53: out of connections, disk or memory
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ? AWAY : NONE;
    }
}
