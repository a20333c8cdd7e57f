package fr.clausesociale.platform.imports.kind;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of the file and its position in it, from 1.
 *
 * @param fileRow row of the file, its titles aside, on which it begins, where that is not its position; else null
 * @param blanked fields that may hold no such number at all and were left out, told once in a file
 * @param masked where a number stood that may not be kept, see {@link Masking}
 */
public record Row(long number, Long fileRow, JsonNode record, List<String> masked, List<String> blanked) {

    /** Whether what the record said was taken out since: somebody had to be forgotten. It is reported, and taken by nobody. */
    public boolean removed() {
        return record.isMissingNode();
    }

    /** The record as it may be kept, which its source has just told. */
    public static Row of(long number, RecordSource source, JsonNode record) {
        List<String> masked = new ArrayList<>(source.masked());
        long fileRow = source.row();
        return new Row(
                number,
                fileRow == 0 || fileRow == number ? null : fileRow,
                Masking.of(record, masked),
                List.copyOf(masked),
                source.blanked());
    }
}
