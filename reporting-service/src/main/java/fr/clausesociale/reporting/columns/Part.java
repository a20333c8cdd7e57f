package fr.clausesociale.reporting.columns;

/** Copies some values of a column between its array and the place the buffer stands at. */
@FunctionalInterface
interface Part {
    void copy(int from, int count);
}
