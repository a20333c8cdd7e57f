package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A structure that follows a part of a contract by name, or followed it or a part before. Kept by the database, only ever read.
 */
@Entity
@Immutable
@Table(name = "contract_follower")
@IdClass(ContractFollower.Key.class)
class ContractFollower {

    @Id
    private String siret;

    @Id
    private UUID contractId;

    /** The last day of it, null: to this day. */
    private LocalDate until;

    protected ContractFollower() {}

    record Key(String siret, UUID contractId) {}
}
