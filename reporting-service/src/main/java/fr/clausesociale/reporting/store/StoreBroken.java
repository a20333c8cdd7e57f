package fr.clausesociale.reporting.store;

import java.sql.SQLException;

/** A transaction could neither be ended nor undone: the file is opened again, and tells what was written. */
final class StoreBroken extends SQLException {

    private static final long serialVersionUID = 1L;

    StoreBroken(String step, SQLException cause) {
        super("The " + step + " failed: " + cause.getMessage(), cause);
    }
}
