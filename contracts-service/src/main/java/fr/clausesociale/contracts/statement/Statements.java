package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Reach;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All statements, seen as far as the caller reaches: a company its own and those on lots it holds. */
@ApplicationScoped
class Statements implements PanacheRepositoryBase<Statement, UUID> {

    private final Reach reach;
    private final Caller caller;

    Statements(Reach reach, Caller caller) {
        this.reach = reach;
        this.caller = caller;
    }

    Statement reachable(UUID id, LockModeType lock) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", id);
        TypedQuery<Statement> query = getEntityManager()
                .createQuery("from Statement s where s.id = :id and " + condition(parameters), Statement.class);
        parameters.forEach(query::setParameter);
        return query.setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The condition on {@code s} in a query. */
    String condition(Map<String, Object> parameters) {
        if (caller.is(Roles.ADMIN)) {
            return "1=1";
        }
        if (caller.is(Roles.COMPANY) && !caller.is(Roles.FACILITATOR)) {
            parameters.put("company", String.valueOf(caller.siren()));
            return "(s.employerSiren = :company or exists (select 1 from Contract c, Obligation o"
                    + " where c.id = s.contractId and o.id = s.obligationId and array_contains(c.contractorIds, :company)"
                    + " and function(holds_lot as Boolean, c.lots, o.lotId, :company) = true))";
        }
        return "exists (select 1 from Contract c where c.id = s.contractId and " + reach.condition("c", parameters)
                + ")";
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
