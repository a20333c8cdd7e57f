package fr.clausesociale.contracts.statement.acceptance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an employer can hold up: what was told of a month, and what became of it. It says nothing that is not on record and
 * nothing of when it was asked for, so that it is the same as long as nothing has changed.
 *
 * @param digest of the content, by which two receipts are compared
 */
@Schema(name = "StatementReceipt")
public record Receipt(Content content, String digest) {

    /**
     * @param employer SIRET
     * @param enteredBy SIRET of the organisation that told the lines
     * @param submittedBy SIRET of the one that submitted them
     * @param hoursAccepted what stands after all corrections
     */
    @Schema(name = "StatementReceiptContent")
    public record Content(
            UUID statementId,
            UUID obligationId,
            UUID contractId,
            String employer,
            YearMonth month,
            String status,
            String enteredBy,
            String submittedBy,
            Instant submittedAt,
            List<Confirmation.View> confirmations,
            BigDecimal hoursSubmitted,
            BigDecimal hoursAccepted,
            List<Line> lines) {}

    /** @param entries what was accepted of it and taken back, in order */
    @Schema(name = "StatementReceiptLine")
    public record Line(
            UUID placementId,
            BigDecimal hoursSubmitted,
            BigDecimal hoursAccepted,
            String status,
            String reason,
            List<Entry> entries) {}

    /**
     * @param hours negative where they were taken back
     * @param by SIRET of the organisation that accepted or corrected
     * @param reason of a correction
     */
    @Schema(name = "StatementReceiptEntry")
    public record Entry(UUID entryId, BigDecimal hours, Instant at, String by, AcceptanceWay way, String reason) {}
}
