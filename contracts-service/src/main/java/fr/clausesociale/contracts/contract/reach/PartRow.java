package fr.clausesociale.contracts.contract.reach;

import fr.clausesociale.contracts.contract.code.PlaceKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A part of a contract as it is searched: where it lies and who follows it by name. Kept by the database, only ever read. */
@Entity
@Immutable
@Table(name = "contract_part")
@IdClass(PartRow.Key.class)
class PartRow {

    @Id
    private UUID contractId;

    @Id
    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    @Id
    private String code;

    private String commune;
    private String epci;
    private String department;
    private String region;

    /** To this day; null: nobody by name. */
    private String followedBy;

    protected PartRow() {}

    record Key(UUID contractId, PlaceKind kind, String code) {}
}
