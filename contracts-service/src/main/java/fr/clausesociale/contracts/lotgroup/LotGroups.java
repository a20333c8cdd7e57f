package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * All groups. One is seen by who sees a contract in it, as far as its contracts are seen; a contract is put in or taken out by
 * who may change it, and those that the caller does not see stay.
 */
@ApplicationScoped
class LotGroups implements PanacheRepositoryBase<LotGroup, UUID> {

    private final Contracts contracts;
    private final BusinessClock clock;

    LotGroups(Contracts contracts, BusinessClock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    /** The group, or 404 where the caller sees nothing of it. */
    LotGroup seen(UUID id) {
        LotGroup group = findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        if (contracts.seen(group.contracts()).isEmpty()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        return group;
    }

    /** The group to change, or 403 where the caller may change none of its contracts. */
    LotGroup toChange(UUID id) {
        LotGroup group = seen(id);
        if (group.contracts().stream().noneMatch(contracts::reaches)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return group;
    }

    LotGroup put(String title, Collection<UUID> asked, String by) {
        List<Contract> members = toChange(asked);
        check(members, Set.of(), null);
        Instant now = clock.now();
        LotGroup group = LotGroup.of(title, asked, by, now);
        persistAndFlush(group);
        members.forEach(contract -> contract.touch(now));
        flush();
        return group;
    }

    void change(LotGroup group, String title, Collection<UUID> asked) {
        Set<UUID> shown = new HashSet<>();
        contracts.seen(group.contracts()).forEach(contract -> shown.add(contract.id()));
        Set<UUID> kept = new HashSet<>(group.contracts());
        kept.removeAll(shown);
        Set<UUID> moved = new HashSet<>(asked);
        moved.removeAll(group.contracts());
        shown.removeAll(asked);
        moved.addAll(shown);
        List<Contract> changed = toChange(moved);
        Set<UUID> all = new HashSet<>(asked);
        all.addAll(kept);
        check(List.copyOf(contracts.byId(all).values()), kept, group.id());
        group.become(title, all);
        flush();
        changed.forEach(contract -> contract.touch(clock.now()));
        flush();
    }

    /** Takes it apart: whose contract is in it is bound by nobody else's. */
    void undo(LotGroup group) {
        contracts.byId(group.contracts()).values().forEach(contract -> contract.touch(clock.now()));
        delete(group);
        flush();
    }

    private List<Contract> toChange(Collection<UUID> asked) {
        return asked.stream()
                .distinct()
                .sorted()
                .map(contracts::reachableToChange)
                .toList();
    }

    /** A group has two contracts or more, of one buyer, none in another group. */
    private void check(Collection<Contract> members, Set<UUID> kept, UUID ofGroup) {
        if (members.size() < 2) {
            throw Problem.of(GroupProblem.GROUP_TOO_SMALL).at("/contracts");
        }
        if (members.stream()
                        .map(contract -> Siret.siren(contract.buyer().siret()))
                        .distinct()
                        .count()
                > 1) {
            throw Problem.of(GroupProblem.GROUP_BUYERS_DIFFER).at("/contracts");
        }
        for (Contract member : members) {
            LotGroup other = kept.contains(member.id()) ? null : ofContract(member.id());
            if (other != null && !other.id().equals(ofGroup)) {
                throw Problem.of(GroupProblem.GROUP_MEMBER_TAKEN, member.id()).at("/contracts");
            }
        }
    }

    LotGroup ofContract(UUID contractId) {
        return find("?1 member of contracts", contractId).firstResult();
    }
}
