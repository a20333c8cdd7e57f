package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.lines.Codes;
import java.sql.Connection;
import java.sql.SQLException;

/** A question about lines within one transaction, with the values that their codes stand for. */
@FunctionalInterface
public interface Asking<T> {

    T of(Connection connection, Codes codes) throws SQLException;
}
