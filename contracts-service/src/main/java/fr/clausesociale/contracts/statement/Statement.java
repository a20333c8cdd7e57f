package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.reach.ContractScope;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.shared.ContractsProblem;
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
class Statement {

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
    private String submittedBy;
    private String submittedBySubject;
    private Instant submittedAt;
    private Instant decidedAt;
    private String decidedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Return> returns = List.of();

    private Instant registeredAt;
    private Instant updatedAt;
    private ContractScope scope;

    @Column(insertable = false, updatable = false)
    private LocalDate updatedOn;

    protected Statement() {}

    Statement(Obligation obligation, String employerSiret, YearMonth month, Instant now) {
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
    void declare(Map<UUID, DeclaredLine> told, String organisation, String subject, Instant now) {
        if (status == StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_DRAFT, status);
        }
        lines.removeIf(line -> dropped(line, told) && line.rejections().isEmpty());
        lines.stream().filter(line -> dropped(line, told)).forEach(StatementLine::withdraw);
        told.values().forEach(this::tell);
        told(organisation, subject, now);
    }

    /** Tells one line beside what is told already. */
    void declareAlso(DeclaredLine line, String organisation, String subject, Instant now) {
        if (status == StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_DRAFT, status);
        }
        tell(line);
        told(organisation, subject, now);
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

    private void told(String organisation, String subject, Instant now) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.is(LineStatus.DRAFT))) {
            status = StatementStatus.DRAFT;
            enteredBy = organisation;
            enteredBySubject = subject;
        } else {
            status = StatementStatus.of(lines);
        }
        changed(now);
    }

    private static boolean dropped(StatementLine line, Map<UUID, DeclaredLine> told) {
        return line.is(LineStatus.DRAFT) && !told.containsKey(line.placementId());
    }

    void submit(String organisation, String subject, Instant now) {
        if (status != StatementStatus.DRAFT) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_DRAFT, status);
        }
        if (lines.stream().noneMatch(line -> line.is(LineStatus.DRAFT))) {
            throw Problem.of(ContractsProblem.STATEMENT_EMPTY);
        }
        lines.stream().filter(line -> line.is(LineStatus.DRAFT)).forEach(StatementLine::submit);
        status = StatementStatus.SUBMITTED;
        submittedBy = organisation;
        submittedBySubject = subject;
        submittedAt = now;
        changed(now);
    }

    /** It lacks something: who submitted it completes it, and submits it again. */
    void giveBack(String reason, String organisation, Instant now) {
        if (status != StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_SUBMITTED, status);
        }
        lines.stream().filter(line -> line.is(LineStatus.SUBMITTED)).forEach(StatementLine::giveBack);
        status = StatementStatus.DRAFT;
        List<Return> all = new ArrayList<>(returns);
        all.add(new Return(now, organisation, reason));
        returns = List.copyOf(all);
        changed(now);
    }

    /** That it was given back to be completed. */
    record Return(Instant at, String by, String reason) {}

    /** Who declares or submits cannot accept: neither the person nor its organisation. */
    void checkMayBeDecidedBy(String organisation, String subject) {
        if (status != StatementStatus.SUBMITTED) {
            throw Problem.of(ContractsProblem.STATEMENT_NOT_SUBMITTED, status);
        }
        if (same(enteredBy, enteredBySubject, organisation, subject)
                || same(submittedBy, submittedBySubject, organisation, subject)) {
            throw Problem.of(ContractsProblem.ENTERED_BY_SELF);
        }
    }

    private static boolean same(String organisation, String subject, String otherOrganisation, String otherSubject) {
        return organisation != null && Objects.equals(Siret.siren(organisation), Siret.siren(otherOrganisation))
                || subject != null && subject.equals(otherSubject);
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
    void corrected(UUID before, HoursEntry after, List<DayHours> days, Instant now) {
        lines.stream()
                .filter(line -> Objects.equals(line.entryId(), before))
                .forEach(line -> line.stands(after.id(), after.hours(), days));
        changed(now);
    }

    /** Nothing remains of what was accepted of a line. */
    void reversed(UUID before, String reason, Instant now) {
        lines.stream()
                .filter(line -> Objects.equals(line.entryId(), before))
                .forEach(line -> line.reversed(reason, now));
        if (status != StatementStatus.DRAFT && status != StatementStatus.SUBMITTED) {
            status = StatementStatus.of(lines);
        }
        changed(now);
    }

    /** What was not decided yet will not be: the placement, or all of it, was entered by mistake. @param placementId null for all */
    void withdraw(UUID placementId, String reason, Instant now) {
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

    Optional<StatementLine> line(UUID placementId) {
        return lines.stream()
                .filter(line -> line.placementId().equals(placementId))
                .findFirst();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    long changes() {
        return changes;
    }

    UUID obligationId() {
        return obligationId;
    }

    UUID contractId() {
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

    StatementStatus status() {
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

    /** All of them, the latest last. */
    List<Return> returns() {
        return returns;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
