package fr.clausesociale.platform.imports;

import fr.clausesociale.platform.imports.kind.RowNote;
import fr.clausesociale.platform.imports.kind.RowOutcome;
import java.util.List;
import java.util.UUID;

/**
 * A row of the report as stored.
 *
 * @param row position of the record in the file, from 1
 * @param fileRow row of a table on which it begins, its titles aside, where that is not its position; else null
 * @param label what to show for it, as its kind has it; null where nothing is known
 * @param subject what it became, null where nothing
 */
public record ReportedRow(
        long row, Long fileRow, RowOutcome outcome, String label, UUID subject, List<RowNote> notes) {}
