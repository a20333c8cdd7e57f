package fr.clausesociale.platform.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One thing that an account may do for its organisation, and in which time.
 *
 * @param role as the register names it
 * @param callerRole the name under which operations ask for it
 * @param kind of role, or null
 * @param territories where; empty where the role has none
 * @param basis kind of what it is based on (a law, an agreement), or null
 * @param from first day
 * @param until last day, or null
 */
public record Right(
        String role,
        String callerRole,
        String kind,
        List<String> territories,
        String basis,
        LocalDate from,
        LocalDate until) {

    /** Whether it is the same, of a later time, and leaves no day between. */
    boolean follows(Right earlier) {
        return role.equals(earlier.role)
                && Objects.equals(kind, earlier.kind)
                && territories.containsAll(earlier.territories)
                && inForceOn(earlier.until.plusDays(1));
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
