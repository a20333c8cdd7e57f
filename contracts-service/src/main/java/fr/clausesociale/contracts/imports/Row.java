package fr.clausesociale.contracts.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of the file and its position in it, from 1.
 *
 * @param masked where a number stood that may not be kept, see {@link Masking}
 */
public record Row(long number, JsonNode record, List<String> masked) {

    /** The record as it may be kept. */
    static Row of(long number, JsonNode record) {
        List<String> masked = new ArrayList<>();
        return new Row(number, Masking.of(record, masked), List.copyOf(masked));
    }
}
