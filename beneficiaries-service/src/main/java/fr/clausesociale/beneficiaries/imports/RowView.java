package fr.clausesociale.beneficiaries.imports;

import fr.clausesociale.platform.imports.NoteView;
import fr.clausesociale.platform.imports.ReportedRow;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import fr.clausesociale.platform.problem.Messages;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of the report. */
@Schema(name = "ImportRow")
record RowView(
        @Schema(description = "Position de l'enregistrement dans le fichier, à partir de 1")
        long row,

        @Schema(
                description =
                        "D'un tableau : ligne, titres non comptés, où l'enregistrement commence ; null si c'est « row »")
        Long fileRow,

        RowOutcome outcome,

        @Schema(description = "Numéro de la prescription chez le prescripteur")
        String externalId,

        UUID referralId,
        List<NoteView> errors,
        List<NoteView> warnings) {

    static RowView of(ReportedRow row, Messages messages, Locale locale) {
        return new RowView(
                row.row(),
                row.fileRow(),
                row.outcome(),
                row.label(),
                row.subject(),
                row.errors(messages, locale),
                row.warnings(messages, locale));
    }
}
