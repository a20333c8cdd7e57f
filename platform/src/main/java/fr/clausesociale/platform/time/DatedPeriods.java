package fr.clausesociale.platform.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;

/**
 * A length of time that is fixed by rules which change: each holds from its day on.
 *
 * @param from the lengths by their first days
 */
public record DatedPeriods(Map<LocalDate, Period> from) {

    /** @throws IllegalArgumentException when there is none, or one is not longer than nothing */
    public DatedPeriods {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("A period has to hold from some day on");
        }
        from.forEach((day, period) -> {
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("The period from " + day + " on is not longer than nothing");
            }
        });
        from = Map.copyOf(from);
    }

    /** What holds on a day; before the first, the first. */
    public Period on(LocalDate day) {
        TreeMap<LocalDate, Period> sorted = new TreeMap<>(from);
        Map.Entry<LocalDate, Period> held = sorted.floorEntry(day);
        return (held == null ? sorted.firstEntry() : held).getValue();
    }
}
