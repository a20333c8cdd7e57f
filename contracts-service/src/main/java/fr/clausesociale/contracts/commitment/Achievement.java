package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** Something that was done towards a commitment, with its proof; a negative quantity takes back what was wrong. */
@Entity
@Immutable
public class Achievement {

    @Id
    private UUID id;

    private UUID commitmentId;

    @Column(name = "achieved_on")
    private LocalDate on;

    private BigDecimal quantity;
    private String proofReference;
    private String note;
    private Instant recordedAt;
    private String recordedBy;

    protected Achievement() {}

    Achievement(
            UUID commitmentId,
            LocalDate on,
            BigDecimal quantity,
            String proofReference,
            String note,
            Instant recordedAt,
            String recordedBy) {
        this.id = Ids.next();
        this.commitmentId = commitmentId;
        this.on = on;
        this.quantity = quantity;
        this.proofReference = proofReference;
        this.note = note;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID commitmentId() {
        return commitmentId;
    }

    LocalDate on() {
        return on;
    }

    public Done done() {
        return new Done(on, quantity);
    }

    View view() {
        return new View(id, commitmentId, on, quantity, proofReference, note, recordedAt, recordedBy);
    }

    /** What counts of an achievement. */
    public record Done(LocalDate on, BigDecimal quantity) {

        /** What is achieved by the end of a day. */
        static BigDecimal sum(List<Done> done, LocalDate upTo) {
            return done.stream()
                    .filter(each -> !each.on().isAfter(upTo))
                    .map(Done::quantity)
                    .reduce(Decimals.ZERO, BigDecimal::add);
        }

        static Optional<LocalDate> firstDayBelowZero(List<Done> done, LocalDate from) {
            return done.stream()
                    .map(Done::on)
                    .filter(day -> !day.isBefore(from) && sum(done, day).signum() < 0)
                    .findFirst();
        }
    }

    /** An achievement as it is answered. */
    @Schema(name = "AchievementView")
    record View(
            UUID id,
            UUID commitmentId,
            LocalDate on,
            BigDecimal quantity,
            String proofReference,
            String note,
            Instant recordedAt,
            String recordedBy) {}
}
