package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A territory in which a contract has a part, by each of its names (DEP-21). Kept by the database, only ever read. */
@Entity
@Immutable
@Table(name = "contract_territory")
@IdClass(PartTerritory.Key.class)
class PartTerritory {

    @Id
    private String territory;

    @Id
    private UUID contractId;

    protected PartTerritory() {}

    record Key(String territory, UUID contractId) {}
}
