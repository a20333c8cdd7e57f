package fr.clausesociale.eligibility.rules.check;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a judgement on a day rests on: every fact and parameter that was read, under its name and with its value, those that are
 * absent too. As nothing else is read, what is not named here could be anything and the judgement would be the same.
 */
public final class Basis {

    private final LocalDate on;
    private final SortedMap<String, Object> facts = new TreeMap<>();
    private final SortedMap<String, Object> parameters = new TreeMap<>();
    private LocalDate next;

    public Basis(LocalDate on) {
        this.on = on;
    }

    /** Notes a fact and hands it on; null is a value like any other. */
    public <T> T fact(String name, T value) {
        facts.put(name, written(value));
        return value;
    }

    /** Notes a parameter of the rule set and hands it on. */
    public <T> T parameter(String name, T value) {
        parameters.put(name, written(value));
        return value;
    }

    /** Whether a day has come. Every comparison with the day judged on is made here. */
    public boolean reached(LocalDate day) {
        if (!day.isAfter(on)) {
            return true;
        }
        next = next == null || day.isBefore(next) ? day : next;
        return false;
    }

    public SortedMap<String, Object> facts() {
        return Collections.unmodifiableSortedMap(facts);
    }

    public SortedMap<String, Object> parameters() {
        return Collections.unmodifiableSortedMap(parameters);
    }

    /** The first later day on which a comparison answers otherwise, or null where none ever does: until then all stays. */
    public LocalDate next() {
        return next;
    }

    /** As JSON says it, so that what is read back equals what was noted. */
    private static Object written(Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? List.of()
                    : list.stream().map(String::valueOf).toList();
        }
        return value == null || value instanceof Integer || value instanceof Boolean ? value : value.toString();
    }
}
