package fr.clausesociale.contracts.lotgroup;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All groups. One is seen by who sees a contract in it, as far as its contracts are seen; a contract is put in or taken out by
 * who may change it, and those that the caller does not see stay.
 */
@ApplicationScoped
public class LotGroups implements PanacheRepositoryBase<LotGroup, UUID> {

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

    /** Contracts of the group, seen or not, or 404 where the caller sees nothing of it. */
    public Set<UUID> members(UUID id) {
        return seen(id).contracts();
    }

    /** The group to change, or 403 where the caller may change none of its contracts. */
    LotGroup toChange(UUID id) {
        LotGroup group = seen(id);
        if (!contracts.reachesAny(group.contracts())) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return group;
    }

    LotGroup put(String title, Collection<UUID> asked, String by) {
        List<Contract> members = contracts.reachableToChange(asked);
        Instant now = clock.now();
        LotGroup group = LotGroup.of(title, asked, by, now);
        check(members, group.id());
        persistAndFlush(group);
        members.forEach(contract -> contract.touch(now));
        flush();
        return group;
    }

    /**
     * Puts a contract beside another that its buyer published under the same number, whoever reaches them. A contract that is
     * in a group already stays in it.
     *
     * @param title of the group where there is none yet
     * @param by organisation that brought the publication in
     */
    public void join(UUID named, UUID lot, String title, String by) {
        Instant now = clock.now();
        List<UUID> both = List.of(named, lot);
        LotGroup group = getEntityManager()
                .createQuery(
                        "from LotGroup g where g.id in (select m.groupId from GroupMember m where m.contractId = :named)",
                        LotGroup.class)
                .setParameter("named", named)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
        if (group == null) {
            persist(LotGroup.of(title, both, by, now));
        } else {
            group.become(
                    group.title(),
                    Stream.concat(group.contracts().stream(), Stream.of(lot)).toList());
        }
        contracts.byId(both).values().forEach(contract -> contract.touch(now));
        flush();
    }

    void change(LotGroup group, String title, Collection<UUID> asked) {
        Set<UUID> before = group.contracts();
        Set<UUID> after = new HashSet<>(before);
        contracts.seen(before).forEach(contract -> after.remove(contract.id()));
        after.addAll(asked);
        List<Contract> moved = contracts.reachableToChange(
                Stream.concat(without(before, after), without(after, before)).toList());
        check(contracts.byId(after).values(), group.id());
        group.become(title, after);
        flush();
        moved.forEach(contract -> contract.touch(clock.now()));
        flush();
    }

    /** Takes it apart: whose contract is in it is bound by nobody else's. */
    void undo(LotGroup group) {
        contracts.hold(group.contracts());
        contracts.byId(group.contracts()).values().forEach(contract -> contract.touch(clock.now()));
        delete(group);
        flush();
    }

    private static Stream<UUID> without(Set<UUID> ids, Set<UUID> others) {
        return ids.stream().filter(id -> !others.contains(id));
    }

    /** A group has two contracts or more, of one buyer, none in another group. */
    private void check(Collection<Contract> members, UUID group) {
        if (members.size() < 2) {
            throw Problem.of(GroupProblem.GROUP_TOO_SMALL).at("/contracts");
        }
        if (members.stream().map(Contract::buyerSiren).distinct().count() > 1) {
            throw Problem.of(GroupProblem.GROUP_BUYERS_DIFFER).at("/contracts");
        }
        inOthers(members, group).ifPresent(taken -> {
            throw Problem.of(GroupProblem.GROUP_MEMBER_TAKEN, taken).at("/contracts");
        });
    }

    /** A contract that is in another group than this one. */
    private Optional<UUID> inOthers(Collection<Contract> members, UUID group) {
        return getEntityManager()
                .createQuery(
                        "select m.contractId from GroupMember m where m.contractId in :ids and m.groupId <> :group"
                                + " order by m.contractId",
                        UUID.class)
                .setParameter("ids", members.stream().map(Contract::id).toList())
                .setParameter("group", group)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
