package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.platform.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How far a contract and what hangs on it are told to the caller: to this day or, to who followed it and does so no more, as they
 * were on its last day. What bears no day of its own counts by when it was recorded, and what the caller recorded is always told.
 *
 * @param last that day; null: to this day
 * @param organisation of the caller
 */
public record Telling(LocalDate last, String organisation) {

    /** To this day. */
    public static final Telling WHOLE = new Telling(null, null);

    public boolean toThisDay() {
        return last == null;
    }

    /** The day by which is told what is asked for another. */
    public LocalDate on(LocalDate asked) {
        return holds(asked) ? asked : last;
    }

    /** Whether something of that day is told; what is of none always is. */
    public boolean holds(LocalDate day) {
        return last == null || day == null || !day.isAfter(last);
    }

    /** The day where it is told, else null. */
    public LocalDate upTo(LocalDate day) {
        return holds(day) ? day : null;
    }

    /** @param by SIRET of who recorded it, null where nobody is named */
    public boolean recorded(Instant at, String by) {
        return last == null
                || holds(LocalDate.ofInstant(at, BusinessClock.ZONE))
                || by != null && by.equals(organisation);
    }

    /** Of what hangs on several contracts: as far as any of them is told. */
    public static Telling furthest(Stream<Telling> all) {
        return all.max(Comparator.comparing(Telling::last, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(WHOLE);
    }
}
