package fr.clausesociale.platform.events;

import java.sql.SQLException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What a failed attempt to apply an event was due to. The reason is said without any value of the event: it goes to headers
 * and logs, which more people read than the body.
 */
final class FailureReason {

    private static final String OURS = "fr.clausesociale.";

    private FailureReason() {}

    static boolean isInterruption(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || cause instanceof InterruptException) {
                return true;
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) {
                return "UnreadableEvent: " + cause.getMessage();
            }
            if (cause instanceof SQLException sql) {
                return "SQLException: state " + sql.getSQLState();
            }
        }
        Throwable root = root(failure);
        return root.getClass().getSimpleName() + placeOf(root);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String placeOf(Throwable failure) {
        for (StackTraceElement step : failure.getStackTrace()) {
            if (step.getClassName().startsWith(OURS)) {
                return " at " + step.getClassName().substring(OURS.length()) + "." + step.getMethodName() + ":"
                        + step.getLineNumber();
            }
        }
        return "";
    }
}
