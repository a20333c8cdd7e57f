package fr.clausesociale.contracts.commitment;

import fr.clausesociale.contracts.contract.reach.ContractScope;
import fr.clausesociale.contracts.contract.reach.ScopeRow;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.list.FeedPosition;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

/**
 * A promise beyond hours on a contract (engagement). Its terms are revised from a day on, what was done is added to it, and
 * it is closed and taken up again by dated decisions: how it stood on a past day never changes.
 */
@Entity
public class Commitment {

    @Embedded
    private FeedPosition feedPosition;

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private long changes;
    private UUID contractId;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    @Embedded
    private Terms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Revision> revisions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Decision> decisions = List.of();

    private BigDecimal achieved = Decimals.ZERO;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status = CommitmentStatus.OPEN;

    private boolean closed;
    private Instant registeredAt;
    private String registeredBy;
    private Instant updatedAt;

    @Column(insertable = false, updatable = false)
    private LocalDate dueSort;

    @Embedded
    private ContractScope scope;

    /** The companies that see its contract. */
    @Column(insertable = false, updatable = false)
    private String[] companies;

    protected Commitment() {}

    Commitment(UUID contractId, CommitmentKind kind, Terms terms, Instant now, String by) {
        this.id = Ids.next();
        this.contractId = contractId;
        this.kind = kind;
        this.registeredAt = now;
        this.registeredBy = by;
        this.updatedAt = now;
        this.terms = terms;
    }

    /** Other terms from a day on; those before are kept for the days before. */
    void revise(Terms others, LocalDate from, String reason, Instant now, String by) {
        checkOpen();
        checkNotBefore(
                "/effectiveOn",
                from,
                revisions.isEmpty() ? null : revisions.get(revisions.size() - 1).until());
        revisions = with(revisions, new Revision(from, terms, reason, now, by));
        terms = others;
        changed(now);
    }

    /** Adds what was done. On no day may more be taken back than was achieved by then. */
    Achievement achieve(AchievementRequest request, List<Achievement> before, Instant now, String by) {
        checkOpen();
        BigDecimal added = Decimals.two(request.quantity() == null ? BigDecimal.ONE : request.quantity());
        Achievement achievement =
                new Achievement(id, request.on(), added, request.proofReference(), request.note(), now, by);
        List<Achievement.Done> all =
                new ArrayList<>(before.stream().map(Achievement::done).toList());
        all.add(achievement.done());
        Achievement.Done.firstDayBelowZero(all, request.on()).ifPresent(day -> {
            throw Problem.of(
                            CommitmentProblem.ACHIEVED_BELOW_ZERO,
                            Achievement.Done.sum(all, day).subtract(added),
                            day)
                    .at("/quantity");
        });
        achieved = achieved.add(added);
        changed(now);
        return achievement;
    }

    /**
     * Ends what is followed.
     *
     * @param told null: what the figures say; where there is no figure it must be told
     */
    void close(CommitmentStatus told, LocalDate on, String reason, String reference, Instant now, String by) {
        checkOpen();
        CommitmentStatus outcome = told == CommitmentStatus.WAIVED ? told : outcome(told);
        decide(new Decision(outcome, on, reason, reference, now, by), now);
    }

    private CommitmentStatus outcome(CommitmentStatus told) {
        if (terms.quantity() == null) {
            if (told == null || told == CommitmentStatus.OPEN) {
                throw Problem.of(CommitmentProblem.OUTCOME_MISSING).at("/outcome");
            }
            return told;
        }
        CommitmentStatus found = Standing.closing(terms, achieved);
        if (told != null && told != found) {
            throw Problem.of(CommitmentProblem.OUTCOME_AGAINST_FIGURES, told, achieved, terms.quantity(), found)
                    .at("/outcome");
        }
        return found;
    }

    void reopen(LocalDate on, String reason, Instant now, String by) {
        if (!closed) {
            throw Problem.of(CommitmentProblem.COMMITMENT_NOT_CLOSED);
        }
        decide(new Decision(null, on, reason, null, now, by), now);
    }

    private void decide(Decision decision, Instant now) {
        checkNotBefore(
                "/on",
                decision.on(),
                decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).on());
        decisions = with(decisions, decision);
        closed = decision.closes();
        changed(now);
    }

    private void checkOpen() {
        if (closed) {
            throw Problem.of(CommitmentProblem.COMMITMENT_CLOSED, status);
        }
    }

    private static void checkNotBefore(String pointer, LocalDate day, LocalDate last) {
        if (last != null && day.isBefore(last)) {
            throw Problem.of(CommitmentProblem.DATE_BEFORE_LAST, day, last).at(pointer);
        }
    }

    private void changed(Instant now) {
        changes++;
        updatedAt = now;
        CommitmentStatus outcome =
                decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).outcome();
        // the status does not depend on the day, only being overdue does
        status = Standing.of(terms, achieved, outcome, LocalDate.EPOCH).status();
    }

    /** How it stands by all that is recorded. Nothing is recorded for days to come, so this is the standing of today. */
    Standing standing(LocalDate today) {
        return Standing.of(terms, achieved, closed ? status : null, today);
    }

    /** How it stood on a day, by what is dated up to then. */
    Standing standing(LocalDate on, List<Achievement.Done> done) {
        return Standing.of(termsOn(on), Achievement.Done.sum(done, on), Decision.outcomeOn(decisions, on), on);
    }

    Terms termsOn(LocalDate day) {
        return Revision.termsOn(revisions, day).orElse(terms);
    }

    private static <T> List<T> with(List<T> all, T last) {
        List<T> longer = new ArrayList<>(all);
        longer.add(last);
        return List.copyOf(longer);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID contractId() {
        return contractId;
    }

    CommitmentKind kind() {
        return kind;
    }

    Terms terms() {
        return terms;
    }

    List<Revision> revisions() {
        return revisions;
    }

    List<Decision> decisions() {
        return decisions;
    }

    BigDecimal achieved() {
        return achieved;
    }

    CommitmentStatus status() {
        return status;
    }

    boolean closed() {
        return closed;
    }

    boolean wasClosedOn(LocalDate day) {
        return Decision.outcomeOn(decisions, day) != null;
    }

    /** Whether it is part of what is told. */
    public boolean isIn(Telling told) {
        return told.recorded(registeredAt, registeredBy);
    }

    public ScopeRow scope() {
        return scope.row();
    }

    /** Null while it is open. */
    LocalDate closedOn() {
        return closed ? decisions.get(decisions.size() - 1).on() : null;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    LocalDate dueSort() {
        return dueSort;
    }
}
