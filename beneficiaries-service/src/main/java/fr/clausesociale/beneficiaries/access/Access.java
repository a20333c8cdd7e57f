package fr.clausesociale.beneficiaries.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One time that somebody was shown an identity. */
@Entity
@Immutable
@Table(name = "access_log")
class Access {

    enum Operation {
        IDENTITY_READ
    }

    @Id
    private UUID id;

    private Instant at;
    private UUID beneficiaryId;

    @Enumerated(EnumType.STRING)
    private Operation operation;

    private String subject;
    private String client;
    private String organisation;
    private String role;

    protected Access() {}

    /** @param by who asked, as its token says */
    Access(UUID id, Instant at, UUID beneficiary, Operation operation, Reader by) {
        this.id = id;
        this.at = at;
        this.beneficiaryId = beneficiary;
        this.operation = operation;
        this.subject = by.subject();
        this.client = by.client();
        this.organisation = by.organisation();
        this.role = by.role();
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    AccessView view() {
        return new AccessView(id, at, beneficiaryId, operation.name(), subject, client, organisation, role);
    }
}
