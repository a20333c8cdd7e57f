package fr.clausesociale.platform.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written to the log with its stack while it listens, by the threads that answer requests. */
final class LoggedFailures extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> found = Collections.synchronizedList(new ArrayList<>());

    private LoggedFailures() {}

    static LoggedFailures listening() {
        LoggedFailures listener = new LoggedFailures();
        ROOT.addHandler(listener);
        return listener;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void publish(LogRecord line) {
        String thread = Thread.currentThread().getName();
        if (line.getThrown() != null
                && (thread.startsWith("executor-thread") || thread.startsWith("vert.x-eventloop"))) {
            found.add(line.getLoggerName() + ": " + line.getMessage() + ": " + line.getThrown());
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
