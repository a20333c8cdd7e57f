package fr.clausesociale.contracts.sight;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.contract.reach.Telling;
import fr.clausesociale.contracts.contract.terms.Contractor;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.contracts.statement.Statements;
import fr.clausesociale.platform.authority.OutOfReach;
import fr.clausesociale.platform.authority.Register;
import fr.clausesociale.platform.authority.Sight;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the caller sees a contract or what hangs on it, by asking for it as it would, and what of the contract keeps it out. */
@ApplicationScoped
class ContractsSight implements Sight {

    private static final Set<String> ALL = Set.of(Roles.FACILITATOR, Roles.BUYER, Roles.COMPANY, Roles.ADMIN);

    private final EntityManager database;
    private final Contracts contracts;
    private final Reach reach;
    private final Register register;
    private final Caller caller;
    private final Map<String, Kind> kinds;

    /**
     * @param roles that read such things
     * @param under the contracts that one is under: a query by {@code :id}
     * @param begun the first day of what it is of, a query likewise; null where it is of no day
     * @param read asks for it, and fails where it is out of reach
     */
    private record Kind(Set<String> roles, String under, String begun, Consumer<UUID> read) {}

    ContractsSight(
            EntityManager database,
            Contracts contracts,
            Obligations obligations,
            Placements placements,
            Statements statements,
            Reach reach,
            Register register,
            Caller caller) {
        this.database = database;
        this.contracts = contracts;
        this.reach = reach;
        this.register = register;
        this.caller = caller;
        this.kinds = Map.of(
                "contracts",
                new Kind(ALL, "select c.id from Contract c where c.id = :id", null, contracts::reachable),
                "obligations",
                new Kind(ALL, "select o.contractId from Obligation o where o.id = :id", null, obligations::reachable),
                "placements",
                new Kind(
                        Set.of(Roles.FACILITATOR, Roles.COMPANY, Roles.ADMIN),
                        "select a.contractId from Placement p join p.allocations a where p.id = :id",
                        "select p.work.startOn from Placement p where p.id = :id",
                        placements::reachable),
                "statements",
                new Kind(
                        ALL,
                        "select s.contractId from Statement s where s.id = :id",
                        "select s.month from Statement s where s.id = :id",
                        statements::employerOf));
    }

    @Override
    public Set<String> collections() {
        return kinds.keySet();
    }

    @Override
    public Optional<Seen> of(String collection, UUID id) {
        Kind kind = kinds.get(collection);
        List<UUID> under = asked(kind.under, id, UUID.class);
        if (under.isEmpty()) {
            return Optional.empty();
        }
        if (kind.roles.stream().noneMatch(caller::is)) {
            return Optional.of(new Seen(
                    false,
                    List.of(Reason.of(
                            OutOfReach.ROLE_READS_NO_SUCH,
                            String.join(", ", kind.roles.stream().sorted().toList())))));
        }
        return Optional.of(
                isSeen(kind, id)
                        ? new Seen(true, List.of())
                        : new Seen(
                                false,
                                under.stream()
                                        .flatMap(contract -> reasons(contract, begun(kind, id)))
                                        .distinct()
                                        .toList()));
    }

    private LocalDate begun(Kind kind, UUID id) {
        return kind.begun == null
                ? null
                : asked(kind.begun, id, LocalDate.class).get(0);
    }

    private <T> List<T> asked(String query, UUID id, Class<T> type) {
        return database.createQuery(query, type).setParameter("id", id).getResultList();
    }

    private static boolean isSeen(Kind kind, UUID id) {
        try {
            kind.read.accept(id);
            return true;
        } catch (Problem refusal) {
            if (refusal.code() == PlatformProblem.NOT_FOUND) {
                return false;
            }
            throw refusal;
        }
    }

    /** By each of the caller's roles that might have shown it. */
    private Stream<Reason> reasons(UUID id, LocalDate begun) {
        Contract contract = contracts.findById(id);
        List<Reason> reasons = new ArrayList<>();
        if (caller.is(Roles.FACILITATOR)) {
            reasons.add(asFollower(contract, begun));
        }
        if (caller.is(Roles.BUYER) && !reach.buys(contract.buyerSiren())) {
            reasons.add(Reason.of(
                    OutOfReach.OF_ANOTHER_ORGANISATION,
                    Roles.BUYER,
                    named(contract.buyer().siret())));
        }
        if (caller.is(Roles.COMPANY)) {
            reasons.add(Reason.of(
                    OutOfReach.OF_ANOTHER_ORGANISATION,
                    Roles.COMPANY,
                    contract.lots().stream()
                            .flatMap(lot -> lot.contractors().stream())
                            .map(Contractor::name)
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        return reasons.stream();
    }

    private Reason asFollower(Contract contract, LocalDate begun) {
        Telling told = contracts.telling(contract);
        if (!told.toThisDay()) {
            return Reason.of(OutOfReach.AFTER_LAST_DAY, told.last(), Objects.requireNonNullElse(begun, "–"));
        }
        if (contract.followedBy() != null) {
            return Reason.of(OutOfReach.FOLLOWED_BY_ANOTHER, named(contract.followedBy()));
        }
        return Reason.of(
                OutOfReach.OUTSIDE_TERRITORIES,
                String.valueOf(contract.territory().code()),
                String.join(", ", caller.territories(Roles.FACILITATOR)));
    }

    private String named(String siret) {
        return register.nameOf(siret).map(name -> name + " (" + siret + ")").orElse(siret);
    }
}
