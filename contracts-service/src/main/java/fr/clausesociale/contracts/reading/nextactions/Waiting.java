package fr.clausesociale.contracts.reading.nextactions;

import fr.clausesociale.contracts.contract.reach.ContractScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What waits for somebody, once for each obligation it is about. The database keeps it with every change of what it is told
 * by (its view {@code what_waits} says the rules) and it is only ever read.
 */
@Entity
@Immutable
@IdClass(Waiting.Key.class)
class Waiting {

    @Id
    @Enumerated(EnumType.STRING)
    private NextAction.What what;

    @Id
    private UUID id;

    @Id
    private UUID obligationId;

    private UUID contractId;
    private String programme;

    /** First day it waits, also one to come. */
    private LocalDate since;

    /** Last day it waits. */
    @Column(name = "until")
    private LocalDate until;

    private ContractScope scope;

    /** The companies that see its contract. */
    @Column(insertable = false, updatable = false)
    private String[] companies;

    /** What lies ahead is about it; null of what waits, which is itself that. */
    private UUID thing;

    protected Waiting() {}

    NextAction.What what() {
        return what;
    }

    /** What waits, or what it lies ahead of. */
    UUID thing() {
        return thing == null ? id : thing;
    }

    UUID id() {
        return id;
    }

    UUID obligationId() {
        return obligationId;
    }

    UUID contractId() {
        return contractId;
    }

    LocalDate since() {
        return since;
    }

    record Key(NextAction.What what, UUID id, UUID obligationId) {}
}
