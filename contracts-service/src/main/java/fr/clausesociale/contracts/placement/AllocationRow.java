package fr.clausesociale.contracts.placement;

import fr.clausesociale.contracts.contract.reach.ContractScope;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.placement.terms.PlacementStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An {@link Allocation} as lists search it: with what its contract says of who may see it. Only ever read. */
@Entity
@Immutable
@Table(name = "allocation")
@IdClass(AllocationRow.Key.class)
class AllocationRow {

    @Id
    @Column(name = "placement_id")
    private UUID placementId;

    @Id
    private UUID obligationId;

    private UUID contractId;

    private UUID lotId;

    @Embedded
    private PartKey part;

    /** Of the placement, kept by the database. */
    private Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status;

    @Embedded
    private ContractScope scope;

    protected AllocationRow() {}

    record Key(UUID placementId, UUID obligationId) {}
}
