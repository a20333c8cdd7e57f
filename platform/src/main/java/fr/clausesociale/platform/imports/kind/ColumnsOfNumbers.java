package fr.clausesociale.platform.imports.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.clausesociale.platform.identifier.Nir;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which columns, or fields, of a file social security numbers stand row by row, whatever their title. By itself a number with a
 * digit too many or too few, or a month that is none, cannot be told from any other; among such numbers it is one with a slip.
 */
public final class ColumnsOfNumbers {

    /** How many make a column of them: fewer may stand there by chance, or by somebody's slip of the column. */
    private static final int LEAST = 5;

    /** More fields than any sender means are not counted, so that no file takes the memory. */
    private static final int MOST_FIELDS = 1_000;

    private final Map<String, Column> columns = new HashMap<>();

    /** Whether so many stand in one column: most files have none, and nothing to be looked through for it. */
    private boolean enough;

    /** What stood in one. */
    private static final class Column {
        private int filled;
        private int numbers;
    }

    /**
     * @param masked where numbers were found in the record, which {@link Masking} took out
     */
    public void see(JsonNode record, Collection<String> masked) {
        each(record, "", (place, parent, name, text) -> {
            Column column = columns.size() < MOST_FIELDS
                    ? columns.computeIfAbsent(place, first -> new Column())
                    : columns.get(place);
            if (column != null && !text.isBlank()) {
                column.filled++;
                column.numbers += masked.contains(place) ? 1 : 0;
                enough |= column.numbers >= LEAST;
            }
        });
    }

    /** Whether such numbers are most of what stood there so far. */
    public boolean has(String place) {
        Column column = columns.get(place);
        return column != null && column.numbers >= LEAST && column.numbers * 2 > column.filled;
    }

    /** Takes what stands among such numbers, and may be one, out of the record; its places are added to {@code masked}. */
    public void mask(JsonNode record, List<String> masked) {
        if (!enough) {
            return;
        }
        each(record, "", (place, parent, name, text) -> {
            if (has(place) && Nir.mayBeMeantBy(text)) {
                put(parent, name);
                masked.add(place);
            }
        });
    }

    private static void put(JsonNode parent, String name) {
        if (parent instanceof ObjectNode object) {
            object.set(name, TextNode.valueOf(Masking.MASK));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), TextNode.valueOf(Masking.MASK));
        }
    }

    /** Told of each value that is none of others. */
    private interface Value {
        void at(String place, JsonNode parent, String name, String text);
    }

    private static void each(JsonNode value, String pointer, Value told) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                each(object, field.getKey(), field.getValue(), pointer, told);
            }
        } else if (value instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                each(array, String.valueOf(at), array.get(at), pointer, told);
            }
        }
    }

    private static void each(JsonNode parent, String name, JsonNode value, String pointer, Value told) {
        String place = pointer + "/" + name;
        if (value.isContainerNode()) {
            each(value, place, told);
        } else {
            told.at(place, parent, name, value.asText());
        }
    }
}
