package fr.clausesociale.platform.imports.kind;

import java.util.List;

/**
 * Something said about a record, its sentence under the code in the messages.
 *
 * @param blocking why the record was not taken; otherwise a warning on what was
 */
public record RowNote(String code, String pointer, List<String> args, boolean blocking) {

    public RowNote {
        args = args == null ? List.of() : List.copyOf(args);
    }
}
