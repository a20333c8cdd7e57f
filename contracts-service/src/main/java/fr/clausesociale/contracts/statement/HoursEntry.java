package fr.clausesociale.contracts.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.clausesociale.contracts.statement.acceptance.EntryKind;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
public class HoursEntry {

    @Id
    private UUID id;

    @Embedded
    private Accepted accepted;

    /** SIRET of the organisation; it is told to nobody but in receipts. */
    private String acceptedBy;

    protected HoursEntry() {}

    HoursEntry(Accepted accepted, String by) {
        this.id = Ids.next();
        this.accepted = accepted;
        this.acceptedBy = by;
    }

    /** @param in the month that it is written in */
    public HoursEntry reversal(String why, YearMonth in, Instant now, String by) {
        return new HoursEntry(accepted.reversal(id, why, in, now), by);
    }

    /** Taken back with what was entered by mistake. @param in the month that it is written in */
    HoursEntry annulment(String why, YearMonth in, Instant now, String by) {
        return new HoursEntry(accepted.annulment(id, why, in, now), by);
    }

    /** The same work with other hours. */
    public HoursEntry again(BigDecimal otherHours, String why, YearMonth in, Instant now, String by) {
        return new HoursEntry(accepted.corrected(otherHours, why, in, now), by);
    }

    public boolean isReversal() {
        return accepted.kind() == EntryKind.REVERSAL;
    }

    public UUID id() {
        return id;
    }

    public Accepted accepted() {
        return accepted;
    }

    String acceptedBy() {
        return acceptedBy;
    }

    public UUID placementId() {
        return accepted.placementId();
    }

    public UUID contractId() {
        return accepted.contractId();
    }

    public UUID statementId() {
        return accepted.statementId();
    }

    public YearMonth month() {
        return accepted.month();
    }

    public BigDecimal hours() {
        return accepted.hours();
    }

    public View view() {
        return new View(id, accepted);
    }

    HoursBody body() {
        return new HoursBody(month().atDay(1), accepted.acceptedAt(), id, accepted);
    }

    /** An entry as it is answered. */
    @Schema(name = "HoursEntryView")
    public record View(UUID entryId, @JsonUnwrapped Accepted accepted) {}

    /** Body of every record on {@code contracts.hours.v1}. */
    record HoursBody(
            LocalDate effectiveFrom,
            Instant recordedAt,
            UUID entryId,
            @JsonUnwrapped Accepted accepted) {}
}
