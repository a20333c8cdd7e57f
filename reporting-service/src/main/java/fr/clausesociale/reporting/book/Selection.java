package fr.clausesociale.reporting.book;

import java.util.List;

/**
 * Which lines count.
 *
 * @param firstMonth months since the year 0, both included
 * @param until microseconds since 1970: what was believed then; {@link #TODAY} for what is believed today
 * @param filters all of which a line has to pass
 */
public record Selection(int firstMonth, int lastMonth, long until, List<Filter> filters) {

    public static final long TODAY = Long.MAX_VALUE;
}
