package fr.clausesociale.reporting.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is asked of the store within one transaction: everything in it sees the same state. */
@FunctionalInterface
public interface Reading<T> {

    T on(Connection connection) throws SQLException;
}
