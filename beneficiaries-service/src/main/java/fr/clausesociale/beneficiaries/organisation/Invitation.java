package fr.clausesociale.beneficiaries.organisation;

import fr.clausesociale.beneficiaries.BeneficiariesProblem;
import fr.clausesociale.beneficiaries.organisation.told.Capacity;
import fr.clausesociale.beneficiaries.organisation.told.InvitationRequest;
import fr.clausesociale.beneficiaries.organisation.told.RoleRequest;
import fr.clausesociale.platform.identifier.Ids;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One organisation asked to take part, in one role. Used once, by somebody of that organisation, before its end. */
@Entity
@Table(schema = "organisation", name = "invitation")
class Invitation {

    @Id
    private UUID id;

    private String codeDigest;
    private String siret;
    private String name;

    @Enumerated(EnumType.STRING)
    private Capacity role;

    private String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> territories;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Embedded
    private Basis basis;

    private String invitedBy;
    private Instant invitedAt;
    private Instant endsAt;
    private Instant acceptedAt;
    private Instant withdrawnAt;

    protected Invitation() {}

    /**
     * @param digest of the code, which is told once and kept nowhere
     * @param by SIRET of whoever invites
     */
    Invitation(InvitationRequest told, String digest, String by, Instant now, Instant end) {
        RoleRequest asked = told.role();
        id = Ids.next();
        codeDigest = digest;
        siret = told.siret();
        name = told.name();
        role = asked.role();
        kind = asked.kind();
        territories = asked.territories();
        from = asked.from();
        until = asked.until();
        basis = Basis.of(asked.basis());
        invitedBy = by;
        invitedAt = now;
        endsAt = end;
    }

    /** @throws Problem where it was used, has ended or was withdrawn */
    void accept(Instant now) {
        if (acceptedAt != null) {
            throw Problem.of(BeneficiariesProblem.INVITATION_USED);
        }
        if (withdrawnAt != null) {
            throw Problem.of(BeneficiariesProblem.INVITATION_WITHDRAWN);
        }
        if (!now.isBefore(endsAt)) {
            throw Problem.of(BeneficiariesProblem.INVITATION_ENDED, LocalDate.ofInstant(endsAt, BusinessClock.ZONE));
        }
        acceptedAt = now;
    }

    /** From now on nobody accepts it; once accepted it stays so. */
    void withdraw(Instant now) {
        if (acceptedAt != null) {
            throw Problem.of(BeneficiariesProblem.INVITATION_USED);
        }
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
    }

    RoleRequest toldRole() {
        return new RoleRequest(
                role,
                kind,
                territories,
                from,
                until,
                basis == null ? null : new RoleRequest.BasisRequest(basis.kind(), basis.reference(), basis.until()),
                null);
    }

    UUID id() {
        return id;
    }

    String siret() {
        return siret;
    }

    String name() {
        return name;
    }

    String invitedBy() {
        return invitedBy;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
