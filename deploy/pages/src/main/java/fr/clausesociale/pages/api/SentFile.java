package fr.clausesociale.pages.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/**
 * A file of hours that was sent, as far as it was worked off.
 *
 * @param mode {@code validate} where nothing was to be kept
 * @param total lines, null until they were counted
 * @param error why the file could not be read, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentFile(
        UUID id,
        String mode,
        String status,
        String file,
        Long total,
        long done,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long failed,
        Note error) {

    /** What is said of a line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(String pointer, String message, String hint) {

        /** The column that is meant, blank for the whole line. */
        public String column() {
            return pointer == null ? "" : pointer.replaceFirst("^/", "");
        }
    }

    /** @param fileRow the row of the table on which it begins, its titles aside, where that is not its position */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(long row, Long fileRow, String outcome, List<Note> errors, List<Note> warnings) {

        public Line {
            errors = errors == null ? List.of() : errors;
            warnings = warnings == null ? List.of() : warnings;
        }

        /** As a spreadsheet numbers it, where the titles are its first row. */
        public long number() {
            return (fileRow == null ? row : fileRow) + 1;
        }
    }

    public boolean onTrial() {
        return "validate".equals(mode);
    }

    public boolean over() {
        return List.of("DONE", "FAILED", "CANCELLED").contains(status);
    }

    /** Whether nothing has to be corrected. */
    public boolean clean() {
        return failed == 0;
    }

    public long taken() {
        return created + updated + unchanged;
    }
}
