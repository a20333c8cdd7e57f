package fr.clausesociale.platform.caller;

import java.time.LocalDate;

/**
 * Who followed from a day to a day.
 *
 * @param siret of the structure; null: nobody by name, so whoever answers for the territory
 * @param from first day, null: ever since
 * @param until last day, null: to this day
 */
public record Follower(String siret, LocalDate from, LocalDate until) {

    /** Whether it followed on that day. */
    public boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
