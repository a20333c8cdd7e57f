package fr.clausesociale.platform.imports.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Divides records so that those who have to do with each other stay together. */
public final class RelatedRecords {

    private RelatedRecords() {}

    /**
     * @param key the same for all that have to do with each other; null where a record may have to do with any
     * @return parts of much the same size, each in the order of the file; one part where a record may have to do with any
     */
    public static List<List<Row>> by(List<Row> rows, int parts, Function<Row, Object> key) {
        List<List<Row>> all =
                Stream.<List<Row>>generate(ArrayList::new).limit(parts).toList();
        Map<Object, List<Row>> byKey = new HashMap<>();
        for (Row row : rows) {
            Object of = key.apply(row);
            if (of == null) {
                return List.of(rows);
            }
            byKey.computeIfAbsent(
                            of,
                            first -> all.stream()
                                    .min(Comparator.comparingInt(List::size))
                                    .orElseThrow())
                    .add(row);
        }
        return all.stream().filter(part -> !part.isEmpty()).toList();
    }
}
