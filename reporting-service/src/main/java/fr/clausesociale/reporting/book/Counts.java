package fr.clausesociale.reporting.book;

import java.util.List;
import java.util.Map;

/** An answer: cells in no order, and the total of all lines that count, each once. */
public record Counts(List<Cell> cells, Cell total) {

    /**
     * @param numbers one for each grouping
     * @param cents hundredths of an hour
     * @param members as asked for
     */
    public record Cell(List<Integer> numbers, long cents, long persons, Map<Member, Long> members) {}
}
