package fr.clausesociale.reporting.store;

import java.sql.SQLException;

/** What DuckDB says when it fails, as far as it makes a difference; it has no codes, only sentences. */
public enum StoreFault {
    /** Another process holds the file: wait for it, never touch the file. */
    HELD_ELSEWHERE,
    /** The file is not, or no longer, a readable database: discard it. */
    DAMAGED,
    /** The engine has stopped on an error of its own, or what it wrote is not known: open the file again. */
    STOPPED,
    /** A question needed more memory than there is. */
    OUT_OF_MEMORY,
    OTHER;

    public static StoreFault of(SQLException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("Could not set lock on file") || text.contains("Conflicting lock is held")) {
            return HELD_ELSEWHERE;
        }
        if (text.contains("Out of Memory Error") && !(failure instanceof StoreBroken)) {
            return OUT_OF_MEMORY;
        }
        if (text.contains("checksum")
                || text.contains("Corrupt")
                || text.contains("not a valid DuckDB database")
                || text.contains("Serialization Error")) {
            return DAMAGED;
        }
        if (text.contains("FATAL Error") || text.contains("INTERNAL Error") || text.contains("has been invalidated")) {
            return STOPPED;
        }
        return failure instanceof StoreBroken ? STOPPED : OTHER;
    }
}
