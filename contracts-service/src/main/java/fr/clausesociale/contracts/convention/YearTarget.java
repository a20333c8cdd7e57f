package fr.clausesociale.contracts.convention;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What a convention aims at in one year; never changed, another one recorded later takes its place. */
@Entity
@Immutable
@Table(name = "convention_target")
class YearTarget {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "convention_id")
    private Convention convention;

    private int targetYear;
    private BigDecimal hours;
    private Integer peopleMin;
    private Integer peopleMax;
    private String reason;
    private Instant recordedAt;
    private String recordedBy;

    protected YearTarget() {}

    YearTarget(Convention convention, int year, Target target, String reason, Instant now, String by) {
        this.id = Ids.next();
        this.convention = convention;
        this.targetYear = year;
        this.hours = target.hours();
        this.peopleMin = target.peopleMin();
        this.peopleMax = target.peopleMax();
        this.reason = reason;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    int year() {
        return targetYear;
    }

    Target target() {
        return new Target(hours, peopleMin, peopleMax);
    }

    View view() {
        return new View(targetYear, hours, peopleMin, peopleMax, reason, recordedAt, recordedBy);
    }

    /**
     * The figures.
     *
     * @param hours null: none aimed at
     * @param peopleMin distinct persons, at least; null: none aimed at
     */
    record Target(BigDecimal hours, Integer peopleMin, Integer peopleMax) {}

    /** A year's target as it is answered. */
    @Schema(name = "YearTargetView")
    record View(
            int year,
            BigDecimal hours,
            Integer peopleMin,
            Integer peopleMax,
            String reason,
            Instant recordedAt,
            String recordedBy) {}
}
