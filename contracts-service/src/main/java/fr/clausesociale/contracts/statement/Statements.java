package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Branch.Width;
import fr.clausesociale.contracts.shared.Conditions;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All statements, seen as far as the caller reaches: a company its own and those on lots it holds. */
@ApplicationScoped
class Statements implements PanacheRepositoryBase<Statement, UUID> {

    private static final String HELD = "exists (select 1 from LotHolder h"
            + " where h.contractId = s.contractId and h.lotId = s.lotId and h.siren = :company)";

    private final Contracts contracts;
    private final Reach reach;
    private final Caller caller;

    Statements(Contracts contracts, Reach reach, Caller caller) {
        this.contracts = contracts;
        this.reach = reach;
        this.caller = caller;
    }

    Statement reachable(UUID id) {
        return one("", id, Statement.class, LockModeType.NONE);
    }

    /**
     * The statement, held with its contract until the transaction ends. The contract first: who moves it to another
     * territory holds it and then all its statements.
     */
    Statement reachableToChange(UUID id) {
        contracts.hold(one("select s.contractId ", id, UUID.class, LockModeType.NONE));
        return one("", id, Statement.class, LockModeType.PESSIMISTIC_WRITE);
    }

    private <T> T one(String what, UUID id, Class<T> type, LockModeType lock) {
        TypedQuery<T> query = new Conditions()
                .add("s.id = :id", "id", id)
                .within(branches())
                .query(getEntityManager(), what + "from Statement s", type);
        return (lock == LockModeType.NONE ? query : query.setLockMode(lock))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** All ways in which a statement {@code s} may be within reach. */
    List<Branch> branches() {
        if (!caller.is(Roles.COMPANY) || caller.is(Roles.FACILITATOR) || caller.is(Roles.ADMIN)) {
            return reach.branches("s.scope");
        }
        Map<String, Object> company = Map.of("company", String.valueOf(caller.siren()));
        return List.of(
                Branch.of(Width.ORDERED, "s.employerSiren = :company", company), Branch.of(Width.FEW, HELD, company));
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    Map<UUID, Statement> byId(Collection<UUID> ids) {
        return list("from Statement s left join fetch s.lines where s.id in ?1", ids).stream()
                .collect(Collectors.toMap(Statement::id, Function.identity(), (one, same) -> one));
    }

    Optional<Statement> find(UUID obligationId, String employerSiren, YearMonth month, LockModeType lock) {
        return find(
                        "obligationId = ?1 and employerSiren = ?2 and month = ?3",
                        obligationId,
                        employerSiren,
                        month.atDay(1))
                .withLock(lock)
                .firstResultOptional();
    }
}
