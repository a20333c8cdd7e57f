package fr.clausesociale.contracts.statement.timesheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.identifier.Nir;
import java.util.Map;

/**
 * Whether somebody's social security number stands in what is sent, in whatever column or field: nothing of such a file is taken or
 * kept.
 */
final class NumbersOfPeople {

    /** The least characters that such a number is written in. */
    private static final int SHORTEST = 13;

    private long lines;
    private long found;

    /** @param line the next of the file */
    void see(ObjectNode line) {
        lines++;
        if (found == 0 && isIn(line)) {
            found = lines;
        }
    }

    /** The first line in which one stands, from 1; 0 where there is none. */
    long found() {
        return found;
    }

    /** @param field that the value is told in, or null where nobody knows it */
    static boolean isIn(String field, String value) {
        return value.length() >= SHORTEST && (field == null || !Fields.IDENTIFIERS.contains(field)) && Nir.isIn(value);
    }

    private static boolean isIn(ObjectNode line) {
        return line.properties().stream()
                .anyMatch(field -> isIn(null, field.getKey()) || isIn(field.getKey(), field.getValue()));
    }

    private static boolean isIn(String field, JsonNode value) {
        if (!value.isContainerNode()) {
            return isIn(field, value.asText());
        }
        for (Map.Entry<String, JsonNode> within : value.properties()) {
            if (isIn(null, within.getKey()) || isIn(null, within.getValue())) {
                return true;
            }
        }
        for (JsonNode element : value) {
            if (isIn(null, element)) {
                return true;
            }
        }
        return false;
    }
}
