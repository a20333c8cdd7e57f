package fr.clausesociale.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of the file and its position in it, from 1.
 *
 * @param fileRow row of the file, its titles aside, on which it begins, where that is not its position; else null
 * @param masked where a number stood that may not be kept, see {@link Masking}
 */
public record Row(long number, Long fileRow, JsonNode record, List<String> masked) {

    /** The record as it may be kept. @param fileRow as {@link RecordSource#row()} tells it */
    static Row of(long number, long fileRow, JsonNode record) {
        List<String> masked = new ArrayList<>();
        return new Row(
                number,
                fileRow == 0 || fileRow == number ? null : fileRow,
                Masking.of(record, masked),
                List.copyOf(masked));
    }
}
