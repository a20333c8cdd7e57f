package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.problem.Messages;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something said about a record, as a sentence and what to do about it. */
@Schema(name = "ImportNote")
public record NoteView(String pointer, String code, String message, String hint) {

    static NoteView of(RowNote note, Messages messages, Locale locale) {
        Object[] args = note.args().toArray();
        return new NoteView(
                note.pointer(),
                note.code(),
                messages.message(locale, note.code(), args),
                messages.hint(locale, note.code(), args));
    }
}
