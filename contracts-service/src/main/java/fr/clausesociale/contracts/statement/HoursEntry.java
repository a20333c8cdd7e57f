package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.statement.acceptance.AcceptanceWay;
import fr.clausesociale.contracts.statement.acceptance.EntryKind;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** Hours that were accepted, for ever. What was wrong is taken back by a reversal and told by a new entry. */
@Entity
@Immutable
class HoursEntry {

    @Id
    private UUID id;

    private UUID placementId;
    private UUID beneficiaryId;
    private UUID obligationId;
    private UUID contractId;
    private UUID statementId;
    private LocalDate month;
    private LocalDate writtenIn;
    private BigDecimal hours;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private UUID reverses;
    private String reason;
    private Instant acceptedAt;
    private String acceptedBy;

    @Enumerated(EnumType.STRING)
    private AcceptanceWay way;

    @Enumerated(EnumType.STRING)
    private HoursOrigin origin;

    protected HoursEntry() {}

    /** @param in the month that it is written in */
    static HoursEntry accepted(
            Statement statement,
            Placement placement,
            BigDecimal hours,
            HoursOrigin origin,
            YearMonth in,
            AcceptanceWay way,
            Instant now,
            String by) {
        HoursEntry entry = new HoursEntry();
        entry.id = Ids.next();
        entry.kind = EntryKind.ENTRY;
        entry.placementId = placement.id();
        entry.beneficiaryId = placement.recordedUnder();
        entry.obligationId = statement.obligationId();
        entry.contractId = statement.contractId();
        entry.statementId = statement.id();
        entry.month = statement.month().atDay(1);
        entry.writtenIn = in.atDay(1);
        entry.hours = hours;
        entry.way = way;
        entry.origin = origin;
        entry.acceptedAt = now;
        entry.acceptedBy = by;
        return entry;
    }

    /** @param in the month that it is written in */
    HoursEntry reversal(String why, YearMonth in, Instant now, String by) {
        HoursEntry entry = again(hours.negate(), why, in, now, by);
        entry.kind = EntryKind.REVERSAL;
        entry.reverses = id;
        return entry;
    }

    /** The same work with other hours. */
    HoursEntry again(BigDecimal otherHours, String why, YearMonth in, Instant now, String by) {
        HoursEntry entry = new HoursEntry();
        entry.id = Ids.next();
        entry.kind = EntryKind.ENTRY;
        entry.placementId = placementId;
        entry.beneficiaryId = beneficiaryId;
        entry.obligationId = obligationId;
        entry.contractId = contractId;
        entry.statementId = statementId;
        entry.month = month;
        entry.writtenIn = in.atDay(1);
        entry.hours = otherHours;
        entry.reason = why;
        entry.way = way;
        entry.origin = origin;
        entry.acceptedAt = now;
        entry.acceptedBy = by;
        return entry;
    }

    boolean isReversal() {
        return kind == EntryKind.REVERSAL;
    }

    UUID id() {
        return id;
    }

    UUID placementId() {
        return placementId;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }

    UUID obligationId() {
        return obligationId;
    }

    UUID contractId() {
        return contractId;
    }

    UUID statementId() {
        return statementId;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    YearMonth writtenIn() {
        return YearMonth.from(writtenIn);
    }

    BigDecimal hours() {
        return hours;
    }

    String reason() {
        return reason;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    String acceptedBy() {
        return acceptedBy;
    }

    HoursOrigin origin() {
        return origin;
    }

    AcceptanceWay way() {
        return way;
    }

    View view() {
        return new View(
                id,
                placementId,
                beneficiaryId,
                obligationId,
                contractId,
                statementId,
                month(),
                writtenIn(),
                hours,
                kind,
                reverses,
                reason,
                way,
                origin,
                acceptedAt);
    }

    HoursBody body() {
        return new HoursBody(
                month,
                acceptedAt,
                reason,
                id,
                placementId,
                beneficiaryId,
                obligationId,
                contractId,
                statementId,
                month(),
                writtenIn(),
                hours,
                kind,
                reverses,
                way,
                origin,
                acceptedAt);
    }

    /**
     * An entry as it is answered.
     *
     * @param month the month worked
     * @param writtenIn the month worked or, where that was closed, the first behind it that was open
     */
    @Schema(name = "HoursEntryView")
    record View(
            UUID entryId,
            UUID placementId,
            UUID beneficiaryId,
            UUID obligationId,
            UUID contractId,
            UUID statementId,
            YearMonth month,
            YearMonth writtenIn,
            BigDecimal hours,
            EntryKind kind,
            UUID reverses,
            String reason,
            AcceptanceWay way,
            HoursOrigin origin,
            Instant acceptedAt) {}

    /** Body of every record on {@code contracts.hours.v1}. */
    record HoursBody(
            LocalDate effectiveFrom,
            Instant recordedAt,
            String reason,
            UUID entryId,
            UUID placementId,
            UUID beneficiaryId,
            UUID obligationId,
            UUID contractId,
            UUID statementId,
            YearMonth month,
            YearMonth writtenIn,
            BigDecimal hours,
            EntryKind kind,
            UUID reverses,
            AcceptanceWay way,
            HoursOrigin origin,
            Instant acceptedAt) {}
}
