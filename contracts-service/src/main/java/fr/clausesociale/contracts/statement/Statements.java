package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Branch;
import fr.clausesociale.contracts.shared.Branch.Width;
import fr.clausesociale.contracts.shared.Conditions;
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

    /** By itself, whatever else is asked of the statement: so the database begins with the lots. */
    private static final String HELD = "exists (select 1 from LotHolder h join Statement x"
            + " on x.contractId = h.contractId and x.lotId = h.lotId where h.siren = :company and x.id = s.id)";

    private final Contracts contracts;
    private final Reach reach;
    private final Caller caller;

    Statements(Contracts contracts, Reach reach, Caller caller) {
        this.contracts = contracts;
        this.reach = reach;
        this.caller = caller;
    }

    /** The statement to read, or 404 where there is none or the caller may not see it. */
    Statement reachable(UUID id) {
        return find("", id, seen(), Statement.class, LockModeType.NONE)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * The statement, held with its contract until the transaction ends; 403 where it can only be seen. The contract first:
     * who moves it to another territory holds it and then all its statements.
     */
    Statement reachableToChange(UUID id) {
        contracts.hold(find("select s.contractId ", id, branches(), UUID.class, LockModeType.NONE)
                .orElseThrow(() -> refused(id)));
        return find("", id, branches(), Statement.class, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> refused(id));
    }

    private Problem refused(UUID id) {
        reachable(id);
        return Problem.of(PlatformProblem.FORBIDDEN);
    }

    private <T> Optional<T> find(String what, UUID id, List<Branch> ways, Class<T> type, LockModeType lock) {
        TypedQuery<T> query = new Conditions()
                .add("s.id = :id", "id", id)
                .within(ways)
                .query(getEntityManager(), what + "from Statement s", type);
        return (lock == LockModeType.NONE ? query : query.setLockMode(lock))
                .getResultStream()
                .findFirst();
    }

    /** All ways in which a statement {@code s} may be seen. */
    List<Branch> seen() {
        return reach.seen(branches(), "s.contractId");
    }

    private List<Branch> branches() {
        if (!reach.asCompany()) {
            return reach.branches("s.scope", "s.contractId");
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
