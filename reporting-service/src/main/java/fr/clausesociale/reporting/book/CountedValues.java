package fr.clausesociale.reporting.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Counted cells by the values that their numbers stand for: each value is told once, and put in order once. */
public final class CountedValues {

    private final List<Counts.Cell> counted;
    private final List<Map<Integer, Value>> values = new ArrayList<>();

    /** @param values one for each grouping */
    public record Cell(List<String> values, Counts.Cell counted) {}

    private record Value(String text, int rank) {}

    /** @param texts the value that a number stands for, one for each grouping */
    public CountedValues(List<Counts.Cell> counted, List<IntFunction<String>> texts) {
        this.counted = counted;
        for (int grouping = 0; grouping < texts.size(); grouping++) {
            values.add(ranked(grouping, texts.get(grouping)));
        }
    }

    private Map<Integer, Value> ranked(int grouping, IntFunction<String> text) {
        Map<Integer, String> texts = new HashMap<>();
        for (Counts.Cell cell : counted) {
            texts.computeIfAbsent(cell.numbers().get(grouping), text::apply);
        }
        List<Map.Entry<Integer, String>> inOrder =
                texts.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        Map<Integer, Value> ranked = new HashMap<>();
        for (int rank = 0; rank < inOrder.size(); rank++) {
            Map.Entry<Integer, String> value = inOrder.get(rank);
            ranked.put(value.getKey(), new Value(value.getValue(), rank));
        }
        return ranked;
    }

    /** In the order of their values: what is answered never tells in which order values were met. */
    public List<Cell> inOrder() {
        int[][] ranks = counted.stream()
                .map(cell -> IntStream.range(0, values.size())
                        .map(grouping -> value(cell, grouping).rank)
                        .toArray())
                .toArray(int[][]::new);
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted((one, other) -> Arrays.compare(ranks[one], ranks[other]))
                .map(place -> told(counted.get(place)))
                .toList();
    }

    private Cell told(Counts.Cell cell) {
        return new Cell(
                IntStream.range(0, values.size())
                        .mapToObj(grouping -> value(cell, grouping).text)
                        .toList(),
                cell);
    }

    private Value value(Counts.Cell cell, int grouping) {
        return values.get(grouping).get(cell.numbers().get(grouping));
    }
}
