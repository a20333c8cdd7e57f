package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A legal unit that holds or held a lot, in any part and for whatever time. Kept by the database, only ever read. */
@Entity
@Immutable
@Table(name = "lot_holder")
@IdClass(LotHolder.Key.class)
class LotHolder {

    @Id
    private UUID contractId;

    @Id
    private UUID lotId;

    @Id
    private String siren;

    protected LotHolder() {}

    record Key(UUID contractId, UUID lotId, String siren) {}
}
