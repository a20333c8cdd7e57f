package fr.clausesociale.reporting.lines;

import java.sql.SQLException;

/** Takes lines as the file has them. */
@FunctionalInterface
public interface LineSink {

    /**
     * @param month months since the year 0
     * @param cents hundredths of an hour
     * @param attributes codes in the order of {@link Attribute#ofLines()}
     * @param at microseconds since 1970
     */
    void line(
            int month,
            long cents,
            int person,
            int placement,
            int contract,
            int obligation,
            int[] attributes,
            long at,
            Cause cause)
            throws SQLException;
}
