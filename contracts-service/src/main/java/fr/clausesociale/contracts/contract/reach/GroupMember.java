package fr.clausesociale.contracts.contract.reach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a contract is in a group of lots of one market: a contract is in one at most. Groups put it in and take it out. */
@Entity
@Immutable
@Table(name = "lot_group_member")
public class GroupMember {

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    /** Written with the group that has the member. */
    @Column(name = "group_id", insertable = false, updatable = false)
    private UUID groupId;

    protected GroupMember() {}

    public GroupMember(UUID contractId) {
        this.contractId = contractId;
    }

    public UUID contractId() {
        return contractId;
    }
}
