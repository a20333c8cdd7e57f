package fr.clausesociale.reporting.columns;

import java.io.IOException;

/** A file of columns is not whole, or not what was written: nothing in it may be believed. */
final class ColumnsBroken extends IOException {

    private static final long serialVersionUID = 1L;

    public ColumnsBroken(String message) {
        super(message);
    }
}
