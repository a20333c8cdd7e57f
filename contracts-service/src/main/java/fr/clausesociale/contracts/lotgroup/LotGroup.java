package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.reach.GroupMember;
import fr.clausesociale.platform.identifier.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lots of one market that were published as contracts of their own. They stay so: a group only says that they belong together. */
@Entity
public class LotGroup {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String title;
    private String createdBy;
    private Instant createdAt;

    @OneToMany(fetch = FetchType.EAGER, cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "group_id", nullable = false, updatable = false)
    private Set<GroupMember> members = new HashSet<>();

    protected LotGroup() {}

    static LotGroup of(String title, Collection<UUID> contracts, String by, Instant at) {
        LotGroup group = new LotGroup();
        group.id = Ids.next();
        group.createdBy = by;
        group.createdAt = at;
        group.become(title, contracts);
        return group;
    }

    void become(String newTitle, Collection<UUID> contracts) {
        title = newTitle;
        Set<UUID> before = contracts();
        members.removeIf(member -> !contracts.contains(member.contractId()));
        contracts.stream()
                .distinct()
                .filter(contract -> !before.contains(contract))
                .map(GroupMember::new)
                .forEach(members::add);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    public Set<UUID> contracts() {
        return members.stream().map(GroupMember::contractId).collect(Collectors.toSet());
    }

    Instant createdAt() {
        return createdAt;
    }
}
