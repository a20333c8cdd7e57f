package fr.clausesociale.contracts.imports;

import fr.clausesociale.platform.imports.NoteView;
import fr.clausesociale.platform.imports.ReportedRow;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the report. The first error is told beside the list too, for readers that show only one. */
@Schema(name = "ImportRow")
record RowView(
        @Schema(description = "Position de l'enregistrement dans le fichier, à partir de 1")
        long row,

        @Schema(
                description =
                        "D'un tableau : ligne, titres non comptés, où l'enregistrement commence ; null si c'est « row »")
        Long fileRow,

        RowOutcome outcome,

        @Schema(description = "SIRET de l'acheteur tel que publié")
        String buyer,

        String externalId,
        UUID contractId,
        String code,
        String message,
        String hint,
        List<NoteView> errors,
        List<NoteView> warnings) {

    static RowView of(ReportedRow row, Messages messages, Locale locale) {
        String label = row.label() == null ? "" : row.label();
        int blank = label.indexOf(' ');
        List<NoteView> errors = row.errors(messages, locale);
        NoteView first = errors.isEmpty() ? null : errors.get(0);
        return new RowView(
                row.row(),
                row.fileRow(),
                row.outcome(),
                empty(blank < 0 ? label : label.substring(0, blank)),
                empty(blank < 0 ? "" : label.substring(blank + 1)),
                row.subject(),
                first == null ? null : first.code(),
                first == null ? null : first.message(),
                first == null ? null : first.hint(),
                errors,
                row.warnings(messages, locale));
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
