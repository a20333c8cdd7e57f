package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A row of the report as stored.
 *
 * @param row position of the record in the file, from 1
 * @param fileRow row of a table on which it begins, its titles aside, where that is not its position; else null
 * @param label what to show for it, as its kind has it; null where nothing is known
 * @param subject what it became, null where nothing
 */
public record ReportedRow(long row, Long fileRow, RowOutcome outcome, String label, UUID subject, List<RowNote> notes) {

    /** All that is said about it, as sentences. */
    List<NoteView> told(Messages messages, Locale locale) {
        return told(note -> true, messages, locale);
    }

    /** Why it was not taken. */
    public List<NoteView> errors(Messages messages, Locale locale) {
        return told(RowNote::blocking, messages, locale);
    }

    /** What should be known of it although it was taken. */
    public List<NoteView> warnings(Messages messages, Locale locale) {
        return told(note -> !note.blocking(), messages, locale);
    }

    private List<NoteView> told(Predicate<RowNote> which, Messages messages, Locale locale) {
        return notes.stream()
                .filter(which)
                .map(note -> NoteView.of(note, messages, locale))
                .toList();
    }
}
