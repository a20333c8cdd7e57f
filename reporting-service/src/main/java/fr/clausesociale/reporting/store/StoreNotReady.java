package fr.clausesociale.reporting.store;

/** The columnar copy is being built, or built again: nothing can be answered yet. */
public class StoreNotReady extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreNotReady() {
        super("The columnar copy is not complete yet", null, false, false);
    }
}
