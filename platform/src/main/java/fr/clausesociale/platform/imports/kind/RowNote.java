package fr.clausesociale.platform.imports.kind;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import fr.clausesociale.platform.problem.SentenceArguments;
import java.util.Collection;
import java.util.List;

/**
 * Something said about a record, its sentence under the code in the messages.
 *
 * @param args what the sentence is filled with; a decimal stays one, so that each language writes it its own way
 * @param blocking why the record was not taken; otherwise a warning on what was
 */
public record RowNote(
        String code,
        String pointer,

        @JsonSerialize(contentUsing = SentenceArguments.Writer.class)
        @JsonDeserialize(contentUsing = SentenceArguments.Reader.class)
        List<Object> args,

        boolean blocking) {

    public RowNote {
        args = SentenceArguments.of(args);
    }

    /** @param args of any kind */
    public RowNote(String code, String pointer, Collection<?> args, boolean blocking) {
        this(code, pointer, SentenceArguments.of(args), blocking);
    }
}
