package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.shared.FirstDay;
import fr.clausesociale.contracts.statement.acceptance.AcceptanceWay;
import fr.clausesociale.contracts.statement.acceptance.EntryKind;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * Hours that count, or no longer do: whose, of what, how many, and how they came to. The one record of it, as it is kept, answered
 * and published.
 *
 * @param part in which it was worked, of a contract that is performed in several territories, else null
 * @param month the month worked
 * @param writtenIn the month worked or, where that was closed, the first behind it that was open
 * @param hours negative where they are taken back
 * @param reverses the entry that is taken back, else null
 * @param reason of a correction, else null
 * @param annulled whether they are taken back with the placement, obligation or contract that was entered by mistake
 */
@Embeddable
public record Accepted(
        UUID placementId,
        UUID beneficiaryId,
        UUID obligationId,
        UUID contractId,
        @Embedded PartKey part,
        UUID statementId,
        @Convert(converter = FirstDay.class) YearMonth month,
        @Convert(converter = FirstDay.class) YearMonth writtenIn,
        BigDecimal hours,
        @Enumerated(EnumType.STRING) EntryKind kind,
        UUID reverses,
        String reason,
        boolean annulled,
        @Enumerated(EnumType.STRING) AcceptanceWay way,
        @Enumerated(EnumType.STRING) HoursOrigin origin,
        Instant acceptedAt) {

    /** @param in the month that it is written in */
    static Accepted of(StatementLine line, Placement placement, YearMonth in, AcceptanceWay way, Instant now) {
        Statement statement = line.statement();
        return new Accepted(
                placement.id(),
                placement.recordedUnder(),
                statement.obligationId(),
                statement.contractId(),
                placement.partUnder(statement.obligationId()),
                statement.id(),
                statement.month(),
                in,
                line.hours(),
                EntryKind.ENTRY,
                null,
                null,
                false,
                way,
                line.origin(),
                now);
    }

    /**
     * Of the same work.
     *
     * @param of the entry that they take back, else null
     */
    private Accepted again(BigDecimal other, UUID of, String why, boolean mistake, YearMonth in, Instant now) {
        return new Accepted(
                placementId,
                beneficiaryId,
                obligationId,
                contractId,
                part,
                statementId,
                month,
                in,
                other,
                of == null ? EntryKind.ENTRY : EntryKind.REVERSAL,
                of,
                why,
                mistake,
                way,
                origin,
                now);
    }

    /** The same hours taken back. @param of the entry that says them */
    Accepted reversal(UUID of, String why, YearMonth in, Instant now) {
        return again(hours.negate(), of, why, false, in, now);
    }

    /** The same hours taken back with what was entered by mistake. @param of the entry that says them */
    Accepted annulment(UUID of, String why, YearMonth in, Instant now) {
        return again(hours.negate(), of, why, true, in, now);
    }

    /** The same work with other hours. */
    Accepted corrected(BigDecimal right, String why, YearMonth in, Instant now) {
        return again(right, null, why, false, in, now);
    }
}
