package fr.clausesociale.reporting.book;

import fr.clausesociale.reporting.lines.Cause;
import java.util.List;

/**
 * What one cause added to a cell between two moments or, where negative, took away.
 *
 * @param numbers one for each grouping; empty for the total
 * @param cents hundredths of an hour
 * @param persons who came to have hours in the cell, less those who have none any more
 */
public record Moved(List<Integer> numbers, Cause cause, long cents, long persons) {}
