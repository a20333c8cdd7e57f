package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.reach.ContractScope;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.statement.acceptance.Confirmation;
import fr.clausesociale.contracts.statement.acceptance.Submitted;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.platform.caller.Actor;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.FeedPosition;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What one employer declares for one obligation and one month (relevé d'heures), a line a placement. */
@Entity
public class Statement {

    @Embedded
    private FeedPosition feedPosition;

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private long changes;
    private UUID obligationId;
    private UUID contractId;
    private UUID lotId;
    private String employerSiret;
    private String employerSiren;
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private StatementStatus status;

    @OneToMany(mappedBy = "statement", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<StatementLine> lines = new ArrayList<>();

    private String enteredBy;
    private String enteredBySubject;
    private boolean enteredByPerson;
    private String submittedBy;
    private String submittedBySubject;
    private boolean submittedByPerson;
    private Instant submittedAt;
    private Instant decidedAt;
    private String decidedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Return> returns = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Confirmation> confirmations = List.of();

    private Instant registeredAt;
    private Instant updatedAt;
    private ContractScope scope;

    @Column(insertable = false, updatable = false)
    private LocalDate updatedOn;

    protected Statement() {}

    public Statement(Obligation obligation, String employerSiret, YearMonth month, Instant now) {
        this.id = Ids.next();
        this.obligationId = obligation.id();
        this.contractId = obligation.contractId();
        this.lotId = obligation.lotId();
        this.employerSiret = employerSiret;
        this.employerSiren = Siret.siren(employerSiret);
        this.month = month.atDay(1);
        this.status = StatementStatus.DRAFT;
        this.registeredAt = now;
    }

    /** Replaces what is not accepted yet; what was accepted stays, and what was rejected and is not told again. */
    void declare(Map<UUID, DeclaredLine> told, Actor by, Instant now) {
        if (status == StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_DRAFT, status);
        }
        lines.removeIf(line -> dropped(line, told) && line.rejections().isEmpty());
        lines.stream().filter(line -> dropped(line, told)).forEach(StatementLine::withdraw);
        told.values().forEach(this::tell);
        told(by, now);
    }

    /** Tells one line beside what is told already. */
    public void declareAlso(DeclaredLine line, Actor by, Instant now) {
        if (status == StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_DRAFT, status);
        }
        tell(line);
        told(by, now);
    }

    private void tell(DeclaredLine told) {
        StatementLine kept = line(told.placementId()).orElseGet(() -> {
            StatementLine added = new StatementLine(this, told.placementId());
            lines.add(added);
            return added;
        });
        if (!kept.is(LineStatus.ACCEPTED)) {
            kept.declare(told);
        }
    }

    private void told(Actor by, Instant now) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.is(LineStatus.DRAFT))) {
            status = StatementStatus.DRAFT;
            enteredBy = by.organisation();
            enteredBySubject = by.subject();
            enteredByPerson = by.person();
        } else {
            status = StatementStatus.of(lines);
        }
        changed(now);
    }

    private static boolean dropped(StatementLine line, Map<UUID, DeclaredLine> told) {
        return line.is(LineStatus.DRAFT) && !told.containsKey(line.placementId());
    }

    void submit(Actor by, Instant now) {
        if (status != StatementStatus.DRAFT) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_DRAFT, status);
        }
        if (lines.stream().noneMatch(line -> line.is(LineStatus.DRAFT))) {
            throw Problem.of(ContractsProblem.STATEMENT_EMPTY);
        }
        lines.stream().filter(line -> line.is(LineStatus.DRAFT)).forEach(StatementLine::submit);
        status = StatementStatus.SUBMITTED;
        submittedBy = by.organisation();
        submittedBySubject = by.subject();
        submittedByPerson = by.person();
        submittedAt = now;
        confirmations = List.of();
        changed(now);
    }

    /** It lacks something: who submitted it completes it, and submits it again. */
    void giveBack(String reason, String organisation, Instant now) {
        requireSubmitted();
        lines.stream().filter(line -> line.is(LineStatus.SUBMITTED)).forEach(StatementLine::giveBack);
        status = StatementStatus.DRAFT;
        confirmations = List.of();
        List<Return> all = new ArrayList<>(returns);
        all.add(new Return(now, organisation, reason));
        returns = List.copyOf(all);
        changed(now);
    }

    /** That it was given back to be completed. */
    record Return(Instant at, String by, String reason) {}

    /** Who told it and who has confirmed it since: by that is decided who may accept it. */
    Submitted submittedAs() {
        requireSubmitted();
        return toldAs();
    }

    /** The same of what was submitted before. */
    public Submitted toldAs() {
        return new Submitted(
                id,
                new Actor(enteredBy, enteredBySubject, enteredByPerson),
                new Actor(submittedBy, submittedBySubject, submittedByPerson),
                employerSiren,
                scope == null ? null : scope.buyerSiren(),
                confirmations);
    }

    /** Somebody else says that it is right. */
    void confirm(Confirmation confirmation, Instant now) {
        requireSubmitted();
        confirmations = confirmation.among(confirmations);
        changed(now);
    }

    private void requireSubmitted() {
        if (status != StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_SUBMITTED, status);
        }
    }

    /** After lines were accepted or rejected: once none is open, the statement is decided. */
    void decided(String organisation, Instant now) {
        if (lines.stream().noneMatch(line -> line.is(LineStatus.SUBMITTED))) {
            status = StatementStatus.of(lines);
            decidedAt = now;
        }
        decidedBy = organisation;
        changed(now);
    }

    /** Other hours stand for a line than were accepted. */
    public void corrected(UUID before, HoursEntry after, List<DayHours> days, Instant now) {
        lines.stream()
                .filter(line -> Objects.equals(line.entryId(), before))
                .forEach(line -> line.stands(after.id(), after.hours(), days));
        changed(now);
    }

    /** What is told of a line and not decided yet becomes another figure, as the part that it is of one moves. */
    public void retold(UUID placementId, BigDecimal hours, List<DayHours> days, Instant now) {
        line(placementId).orElseThrow().retell(hours, days);
        changed(now);
    }

    /** Nothing remains of what was accepted of a line. */
    public void reversed(UUID before, String reason, Instant now) {
        lines.stream()
                .filter(line -> Objects.equals(line.entryId(), before))
                .forEach(line -> line.reversed(reason, now));
        if (status != StatementStatus.DRAFT && status != StatementStatus.SUBMITTED) {
            status = StatementStatus.of(lines);
        }
        changed(now);
    }

    /** What was not decided yet will not be: the placement, or all of it, was entered by mistake. @param placementId null for all */
    public void withdraw(UUID placementId, String reason, Instant now) {
        List<StatementLine> open = lines.stream()
                .filter(line -> placementId == null || line.placementId().equals(placementId))
                .filter(line -> line.is(LineStatus.DRAFT) || line.is(LineStatus.SUBMITTED))
                .toList();
        open.forEach(line -> line.reject(reason, now));
        if (!open.isEmpty()
                && lines.stream().noneMatch(line -> line.is(LineStatus.DRAFT) || line.is(LineStatus.SUBMITTED))) {
            status = StatementStatus.of(lines);
            decidedAt = now;
        }
        if (!open.isEmpty()) {
            changed(now);
        }
    }

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
    }

    /** What was decided is stored, by who holds it. */
    void written() {
        version++;
    }

    public Optional<StatementLine> line(UUID placementId) {
        return lines.stream()
                .filter(line -> line.placementId().equals(placementId))
                .findFirst();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    long changes() {
        return changes;
    }

    public UUID obligationId() {
        return obligationId;
    }

    public UUID contractId() {
        return contractId;
    }

    UUID lotId() {
        return lotId;
    }

    String employerSiret() {
        return employerSiret;
    }

    String employerSiren() {
        return employerSiren;
    }

    YearMonth month() {
        return YearMonth.from(month);
    }

    public StatementStatus status() {
        return status;
    }

    List<StatementLine> lines() {
        return lines;
    }

    String enteredBy() {
        return enteredBy;
    }

    String enteredBySubject() {
        return enteredBySubject;
    }

    boolean enteredByPerson() {
        return enteredByPerson;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    /** Of what stands submitted, by others than who entered it. */
    List<Confirmation> confirmations() {
        return confirmations;
    }

    /** All of them, the latest last. */
    List<Return> returns() {
        return returns;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
