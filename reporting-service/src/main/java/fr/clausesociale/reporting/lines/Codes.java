package fr.clausesociale.reporting.lines;

import fr.clausesociale.reporting.columns.ColumnsReader;
import fr.clausesociale.reporting.columns.ColumnsWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of each attribute as small numbers, in the order they were first met: 0 is the value of what is not known. One
 * thread adds, any number read.
 */
public final class Codes {

    private static final long BYTES_OF_VALUE = 160;

    private final Map<Attribute, Dictionary> dictionaries = new EnumMap<>(Attribute.class);

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
        return dictionary.add(value);
    }

    /** The numbers of one value each of the attributes of a side, in their order. */
    int[] numbers(Attribute.Side side, String... values) {
        List<Attribute> attributes = side.attributes();
        int[] combination = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            combination[i] = number(attributes.get(i), values[i]);
        }
        return combination;
    }

    /** What all values take, about. */
    long bytes() {
        return dictionaries.values().stream()
                .mapToLong(dictionary -> BYTES_OF_VALUE * dictionary.size)
                .sum();
    }

    /** Of criteria those that are in an open set; in the place of others stands what is absent. */
    void save(ColumnsWriter out, BitSet openSets) throws IOException {
        Set<String> open = openSets.stream()
                .mapToObj(set -> value(Attribute.CRITERIA, set))
                .flatMap(set -> Stream.of(set.split(",")))
                .collect(Collectors.toSet());
        for (Attribute attribute : Attribute.values()) {
            Dictionary dictionary = dictionaries.get(attribute);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < dictionary.size; i++) {
                String value = dictionary.values[i];
                boolean told = switch (attribute) {
                    case CRITERIA -> openSets.get(i);
                    case CRITERION -> open.contains(value);
                    default -> true;
                };
                values.add(told ? value : attribute.absent());
            }
            out.texts(values);
        }
    }

    /** Into codes of nothing but what is absent. */
    void load(ColumnsReader in) throws IOException {
        for (Attribute attribute : Attribute.values()) {
            List<String> values = in.texts();
            values.subList(1, values.size()).forEach(dictionaries.get(attribute)::add);
        }
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
            numbers.putIfAbsent(value, size);
            // last: whoever sees the number sees the value
            size = size + 1;
            return size - 1;
        }
    }
}
