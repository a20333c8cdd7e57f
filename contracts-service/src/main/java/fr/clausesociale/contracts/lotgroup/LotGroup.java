package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The lots of one market that were published as contracts of their own. They stay so: a group only says that they belong together. */
@Entity
class LotGroup {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String title;
    private String createdBy;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "lot_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "contract_id")
    private Set<UUID> contracts = new HashSet<>();

    protected LotGroup() {}

    static LotGroup of(String title, Collection<UUID> contracts, String by, Instant at) {
        LotGroup group = new LotGroup();
        group.id = Ids.next();
        group.createdBy = by;
        group.createdAt = at;
        group.become(title, contracts);
        return group;
    }

    void become(String newTitle, Collection<UUID> members) {
        title = newTitle;
        contracts.retainAll(members);
        contracts.addAll(members);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    Set<UUID> contracts() {
        return Set.copyOf(contracts);
    }

    Instant createdAt() {
        return createdAt;
    }
}
