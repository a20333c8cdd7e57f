package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.AuthorisationStatus;
import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an organisation is to the others in a time, where, and on which basis. */
@Entity
@Table(schema = "organisation", name = "held_role")
class HeldRole {

    private static final int BATCH = 500;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Capacity role;

    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    /** Every territory that one of its own lies in, for lists. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> enclosing;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Embedded
    private Basis basis;

    private String endReason;
    private Instant recordedAt;

    /** Empty where none is needed. */
    @ElementCollection
    @CollectionTable(schema = "organisation", name = "authorisation", joinColumns = @JoinColumn(name = "role_id"))
    @OrderBy("recordedAt")
    @BatchSize(size = BATCH)
    private List<Authorisation> authorisations = new ArrayList<>();

    protected HeldRole() {}

    /** @param first the first step of its authorisation, null where none is needed */
    HeldRole(
            RoleRequest told,
            List<String> territories,
            List<String> enclosing,
            AuthorisationStatus first,
            Instant now) {
        id = Ids.next();
        role = told.role();
        kind = told.kind();
        this.territories = territories;
        this.enclosing = enclosing;
        from = told.from();
        until = told.until();
        basis = Basis.of(told.basis());
        recordedAt = now;
        if (first != null) {
            authorisations.add(new Authorisation(first, from, null, now));
        }
    }

    /** Whether it is the same as another that is told. */
    boolean says(HeldRole other) {
        return role == other.role
                && Objects.equals(kind, other.kind)
                && territories.equals(other.territories)
                && from.equals(other.from)
                && Objects.equals(until, other.until)
                && Objects.equals(basisUntil(), other.basisUntil());
    }

    /** Whether both are the same thing at one time. */
    boolean overlaps(HeldRole other) {
        return role == other.role
                && Objects.equals(kind, other.kind)
                && (until == null || !until.isBefore(other.from))
                && (other.until == null || !other.until.isBefore(from));
    }

    /** @throws Problem where no authorisation is needed, or the step cannot follow the one before */
    void authorise(AuthorisationStatus status, LocalDate on, String reason, Instant now) {
        if (authorisations.isEmpty()) {
            throw Problem.of(BeneficiariesProblem.AUTHORISATION_NOT_NEEDED, String.valueOf(kind))
                    .at("/status");
        }
        Authorisation last = authorisations.get(authorisations.size() - 1);
        if (!status.follows(last.status())) {
            throw Problem.of(
                            BeneficiariesProblem.AUTHORISATION_ORDER,
                            last.status().name(),
                            status.name())
                    .at("/status");
        }
        if (on.isBefore(last.from())) {
            throw Problem.of(BeneficiariesProblem.PERIOD_REVERSED, last.from()).at("/from");
        }
        authorisations.add(new Authorisation(status, on, reason, now));
    }

    void end(LocalDate last, String reason) {
        if (last.isBefore(from)) {
            throw Problem.of(BeneficiariesProblem.PERIOD_REVERSED, from).at("/until");
        }
        until = last;
        endReason = reason;
    }

    private LocalDate basisUntil() {
        return basis == null ? null : basis.until();
    }

    UUID id() {
        return id;
    }

    Capacity role() {
        return role;
    }

    String kind() {
        return kind;
    }

    List<String> territories() {
        return territories;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    /** Null where none is known. */
    Basis basis() {
        return basis;
    }

    String endReason() {
        return endReason;
    }

    List<Authorisation> authorisations() {
        return List.copyOf(authorisations);
    }
}
