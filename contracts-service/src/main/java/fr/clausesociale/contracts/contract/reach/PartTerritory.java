package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A territory in which a contract has a part, or lay before somebody followed it by name, by each of its names (DEP-21). Kept by the
 * database, only ever read.
 */
@Entity
@Immutable
@Table(name = "contract_territory")
@IdClass(PartTerritory.Key.class)
class PartTerritory {

    @Id
    private String territory;

    @Id
    private UUID contractId;

    /** Last day on which nobody followed by name what lies there, null: to this day. */
    private LocalDate until;

    protected PartTerritory() {}

    record Key(String territory, UUID contractId) {}
}
