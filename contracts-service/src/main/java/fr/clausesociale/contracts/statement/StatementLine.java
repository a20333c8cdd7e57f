package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.contracts.statement.acceptance.Estimate;
import fr.clausesociale.contracts.statement.acceptance.HoursOrigin;
import fr.clausesociale.contracts.statement.acceptance.Rejection;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What is declared for one placement. */
@Entity
public class StatementLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "statement_id")
    private Statement statement;

    private UUID placementId;

    /** That of the statement, kept by the database. */
    @Column(insertable = false, updatable = false)
    private LocalDate month;

    private BigDecimal hours;

    private BigDecimal notWorked;
    private BigDecimal training;

    /** Told beside the hours, and counted nowhere; null where nothing was put aside. */
    private BigDecimal notCounted;

    @Enumerated(EnumType.STRING)
    private HoursOrigin origin = HoursOrigin.DECLARED;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Estimate estimate;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<DayHours> days;

    @Enumerated(EnumType.STRING)
    private LineStatus status;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Rejection> rejections = List.of();

    private UUID entryId;
    private BigDecimal acceptedHours;

    /** Where a correction told them, those that stand instead of the days declared. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<DayHours> acceptedDays;

    protected StatementLine() {}

    StatementLine(Statement statement, UUID placementId) {
        this.id = Ids.next();
        this.statement = statement;
        this.placementId = placementId;
        this.status = LineStatus.DRAFT;
    }

    void declare(DeclaredLine told) {
        says(told);
        status = LineStatus.DRAFT;
        reason = null;
    }

    /** @param byDay where they are told by day anew, else null */
    void retell(BigDecimal other, List<DayHours> byDay) {
        says(declared().as(other, byDay));
    }

    private void says(DeclaredLine told) {
        hours = Decimals.two(told.hours());
        notWorked = Decimals.two(told.notWorked());
        training = Decimals.two(told.training());
        notCounted = Decimals.two(told.notCounted());
        origin = told.origin();
        estimate = told.estimate();
        days = told.days();
    }

    void submit() {
        status = LineStatus.SUBMITTED;
    }

    /** It may be declared anew, or submitted as it is. */
    void giveBack() {
        status = LineStatus.DRAFT;
    }

    /** Whether anything of it counts; else it is on record and no entry stands for it. */
    boolean counts() {
        return hours.signum() > 0;
    }

    /** @param entry that stands for it, or null */
    void accept(UUID entry) {
        status = LineStatus.ACCEPTED;
        stands(entry, hours, null);
    }

    /**
     * The entry that stands for the line now, and its hours.
     *
     * @param byDay where they are told by day anew, else null
     */
    void stands(UUID entry, BigDecimal of, List<DayHours> byDay) {
        entryId = entry;
        acceptedHours = of;
        acceptedDays = byDay;
    }

    void reject(String why, Instant at) {
        status = LineStatus.REJECTED;
        reason = why;
        List<Rejection> all = new ArrayList<>(rejections);
        all.add(new Rejection(at, hours, why));
        rejections = List.copyOf(all);
    }

    /** Nothing of what was accepted remains: it may be declared again. */
    void reversed(String why, Instant at) {
        reject(why, at);
        stands(null, null, null);
    }

    /** What was declared again after a rejection is not told any more: the rejection stands. */
    void withdraw() {
        Rejection last = rejections.get(rejections.size() - 1);
        status = LineStatus.REJECTED;
        hours = last.hours();
        notWorked = null;
        training = null;
        notCounted = null;
        days = null;
        reason = last.reason();
    }

    /** As it would be told anew. */
    public DeclaredLine declared() {
        return new DeclaredLine(placementId, hours, days, notWorked, training, origin, estimate, notCounted);
    }

    HoursOrigin origin() {
        return origin;
    }

    Estimate estimate() {
        return estimate;
    }

    public boolean is(LineStatus other) {
        return status == other;
    }

    public UUID id() {
        return id;
    }

    public Statement statement() {
        return statement;
    }

    public UUID placementId() {
        return placementId;
    }

    public BigDecimal hours() {
        return hours;
    }

    List<DayHours> days() {
        return days == null ? List.of() : days;
    }

    /** Those that stand: as declared, or as a correction told them. */
    public List<DayHours> standingDays() {
        return acceptedDays != null ? acceptedDays : days();
    }

    LineStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** What counts of the line after all corrections; null while it is not accepted. */
    public BigDecimal acceptedHours() {
        return acceptedHours;
    }

    public UUID entryId() {
        return entryId;
    }
}
