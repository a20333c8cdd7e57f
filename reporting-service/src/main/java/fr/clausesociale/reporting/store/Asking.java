package fr.clausesociale.reporting.store;

import fr.clausesociale.reporting.book.Book;

/** A question about lines, on one unchanging state of them. */
@FunctionalInterface
public interface Asking<T> {

    T of(Book book);
}
