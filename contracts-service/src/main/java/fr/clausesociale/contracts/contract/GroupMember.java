package fr.clausesociale.contracts.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a contract is in a group, for lists to be found by; written by {@link LotGroup}. */
@Entity
@Immutable
@Table(name = "lot_group_member")
class GroupMember {

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "group_id")
    private UUID groupId;

    protected GroupMember() {}
}
