package fr.clausesociale.beneficiaries.organisation.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clausesociale.platform.imports.kind.RowNote;
import java.util.List;
import java.util.Map;

/**
 * The row of a table as it is told over the API, with what in it cannot be read.
 *
 * @param titles of the columns, by the place in what is told that they go to
 */
record TableRow(ObjectNode told, List<RowNote> notes, Map<String, String> titles) {

    /** The column of a place, else the place itself. */
    String column(String pointer) {
        return titles.entrySet().stream()
                .filter(title -> pointer.startsWith(title.getKey()))
                .findFirst()
                .map(title -> "/" + title.getValue())
                .orElse(pointer);
    }
}
