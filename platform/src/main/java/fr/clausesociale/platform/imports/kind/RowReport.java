package fr.clausesociale.platform.imports.kind;

import java.util.List;
import java.util.UUID;

/**
 * What became of a record.
 *
 * @param key what identifies its subject inside the file, null where the record was not taken: only a record that was can
 *     be repeated by a later one
 * @param alias what else its subject is known by, where the record told of it under a name of its own; else null
 * @param content digest of what the record says, to tell a repetition from a contradiction
 * @param label what to show for it: a few words of the kind
 * @param subject what it became, null where nothing
 */
public record RowReport(
        long row,
        RowOutcome outcome,
        String key,
        String alias,
        String content,
        String label,
        UUID subject,
        List<RowNote> notes) {

    public RowReport(
            long row, RowOutcome outcome, String key, String content, String label, UUID subject, List<RowNote> notes) {
        this(row, outcome, key, null, content, label, subject, notes);
    }
}
