package fr.clausesociale.reporting.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of each attribute as small numbers, in the order they were first met: 0 is the value of what is not known. One
 * thread adds, any number read.
 */
public final class Codes {

    private static final int MOST = 65_000;

    private final Map<Attribute, Dictionary> dictionaries = new EnumMap<>(Attribute.class);
    private final List<Added> added = new ArrayList<>();

    /** A value that was not met before. */
    public record Added(Attribute attribute, int number, String value) {}

    public Codes() {
        for (Attribute attribute : Attribute.values()) {
            Dictionary dictionary = new Dictionary();
            dictionary.add(attribute.absent());
            dictionaries.put(attribute, dictionary);
        }
    }

    /** The number of a value, or -1 where no line ever had it. */
    public int find(Attribute attribute, String value) {
        return dictionaries.get(attribute).numbers.getOrDefault(value, -1);
    }

    public String value(Attribute attribute, int number) {
        return dictionaries.get(attribute).values[number];
    }

    /** How many numbers an attribute has. */
    public int size(Attribute attribute) {
        return dictionaries.get(attribute).size;
    }

    /** The numbers of the values that begin so. */
    public List<Integer> startingWith(Attribute attribute, String beginning) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < size(attribute); i++) {
            if (value(attribute, i).startsWith(beginning)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The number of a value; a new one where it was not met before. */
    int number(Attribute attribute, String value) {
        if (value == null) {
            return 0;
        }
        Dictionary dictionary = dictionaries.get(attribute);
        Integer known = dictionary.numbers.get(value);
        if (known != null) {
            return known;
        }
        if (!attribute.isWide() && dictionary.size == MOST) {
            // no list of codes in use is a tenth as long: rather told as not known than not at all
            return 0;
        }
        int number = dictionary.add(value);
        added.add(new Added(attribute, number, value));
        return number;
    }

    /** Takes a value in as the file has it. */
    public void restore(Attribute attribute, int number, String value) {
        if (dictionaries.get(attribute).add(value) != number) {
            throw new IllegalStateException("The numbers of " + attribute + " have a gap before " + number);
        }
    }

    /** What was added since the last time this was asked. */
    List<Added> drain() {
        List<Added> all = List.copyOf(added);
        added.clear();
        return all;
    }

    private static final class Dictionary {
        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private volatile String[] values = new String[16];
        private volatile int size;

        private int add(String value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size] = value;
            numbers.put(value, size);
            // last: whoever sees the number sees the value
            size = size + 1;
            return size - 1;
        }
    }
}
