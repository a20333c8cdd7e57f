package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.reach.Reach;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.list.ReachPath;
import fr.clausesociale.platform.list.ReachPath.Width;
import fr.clausesociale.platform.list.WhereClause;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All statements, seen as far as the caller reaches: a company its own and those on lots it holds. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<Statement, UUID> {

    /** Lines of the statement {@code s} that lie in parts {@code x} of its contract. */
    private static final String IN_PARTS = "StatementLine l join AllocationRow a on a.placementId = l.placementId"
            + " join PartRow x on x.contractId = a.contractId and x.kind = a.part.kind and x.code = a.part.code";

    /** By itself, whatever else is asked of the statement: so the database begins with the lots. */
    private static final String HELD = "exists (select 1 from LotHolder h join Statement x"
            + " on x.contractId = h.contractId and x.lotId = h.lotId where h.siren = :company and x.id = s.id)";

    private final Reach reach;
    private final Caller caller;

    Statements(Reach reach, Caller caller) {
        this.reach = reach;
        this.caller = caller;
    }

    /** The statement to read, or 404 where there is none or the caller may not see it. */
    public Statement reachable(UUID id) {
        return find(id, seen(), LockModeType.NONE).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * The statement, held with its contract until the transaction ends, for who looks after the contract or the part in which
     * something of it lies; 403 where it can only be seen. The contract first: who moves it to another territory holds it and then
     * all its statements.
     */
    public Statement reachableToChange(UUID id) {
        List<ReachPath> ways = deciding();
        boolean none = new WhereClause()
                .add("s.id = :id", "id", id)
                .within(ways)
                .query(
                        getEntityManager(),
                        "select c from Contract c where c.id = (select s.contractId from Statement s",
                        ")",
                        Contract.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
        if (none) {
            throw refused(id);
        }
        return find(id, ways, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> refused(id));
    }

    /** The statement to say something about, held: whoever may see it, as who looks after it is not asked for its own word. */
    public Statement reachableToConfirm(UUID id) {
        getEntityManager().detach(reachable(id)); // what counts is read once it is held
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** SIREN of the employer of a statement that the caller may see. */
    public String employerOf(UUID id) {
        return reachable(id).employerSiren();
    }

    /** The same of one that the caller may do something with, as it looks after a part of it too; 403 where it can only be seen. */
    public String employerToChange(UUID id) {
        return find(id, deciding(), LockModeType.NONE)
                .orElseThrow(() -> refused(id))
                .employerSiren();
    }

    /** All that was accepted and taken back of it, in order. */
    List<HoursEntry> entriesOf(UUID id) {
        return getEntityManager()
                .createQuery("from HoursEntry e where e.accepted.statementId = :id order by e.id", HoursEntry.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * The same of several, with the obligations they are told for, all as they are once held; their lines are left to be read then.
     * Those that the caller may decide on, held in the order that all who hold several keep to.
     */
    List<Decidable> reachableToDecide(Collection<UUID> ids) {
        return new WhereClause()
                .among("s.id", "ids", ids)
                .within(deciding())
                .query(
                        getEntityManager(),
                        "select c, o, s from Contract c join Obligation o on o.contractId = c.id"
                                + " join Statement s on s.obligationId = o.id",
                        " order by c.id, o.id, s.id",
                        Decidable.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    record Decidable(Contract contract, Obligation obligation, Statement statement) {}

    /** Why nothing may be done with it: 403 where it can be seen, else 404. */
    Problem refused(UUID id) {
        reachable(id);
        return Problem.of(PlatformProblem.FORBIDDEN);
    }

    private Optional<Statement> find(UUID id, List<ReachPath> ways, LockModeType lock) {
        TypedQuery<Statement> query = new WhereClause()
                .add("s.id = :id", "id", id)
                .within(ways)
                .query(getEntityManager(), "from Statement s", Statement.class);
        return (lock == LockModeType.NONE ? query : query.setLockMode(lock))
                .getResultList().stream().findFirst();
    }

    /** What tells statements apart for people. */
    public record Key(UUID id, UUID contract, String employer, LocalDate month) {}

    /** Those in a state that the caller may do something with, of one contract together: what is submitted, decide on it. */
    public List<Key> withinReach(WhereClause which, StatementStatus status, int most) {
        return new WhereClause()
                        .add(which)
                        .add("s.status = :status", "status", status)
                        .within(status == StatementStatus.SUBMITTED ? deciding() : branches())
                        .query(
                                getEntityManager(),
                                "select s.id, s.contractId, s.employerSiret, s.month from Statement s",
                                " order by s.contractId, s.id",
                                Object[].class)
                        .setMaxResults(most)
                        .getResultList()
                        .stream()
                        .map(row -> new Key((UUID) row[0], (UUID) row[1], (String) row[2], (LocalDate) row[3]))
                        .toList();
    }

    /** Whether the caller may read the statement. */
    public boolean sees(UUID id) {
        return !new WhereClause()
                .add("s.id = :id", "id", id)
                .within(seen())
                .query(getEntityManager(), "select s.id from Statement s", UUID.class)
                .getResultList()
                .isEmpty();
    }

    /** All ways in which a statement {@code s} may be seen. */
    public List<ReachPath> seen() {
        return reach.seen(branches(), "s.contractId", "s.month");
    }

    private List<ReachPath> deciding() {
        List<ReachPath> all = new ArrayList<>(branches());
        all.addAll(reach.ofParts(IN_PARTS, "l.statement = s and a.obligationId = s.obligationId"));
        return all;
    }

    private List<ReachPath> branches() {
        if (!reach.asCompany()) {
            return reach.branches("s.scope", "s.contractId");
        }
        Map<String, Object> company = Map.of("company", String.valueOf(caller.siren()));
        return List.of(
                ReachPath.of(Width.ORDERED, "s.employerSiren = :company", company),
                ReachPath.of(Width.FEW, HELD, company));
    }

    /** Those of the identifiers, whoever reaches them: for who has looked that up already. */
    public Map<UUID, Statement> byId(Collection<UUID> ids) {
        return new WhereClause()
                        .among("s.id", "ids", ids)
                        .query(getEntityManager(), "from Statement s left join fetch s.lines", Statement.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Statement::id, Function.identity(), (one, same) -> one));
    }

    /**
     * The contract and the obligation that something is declared for, where the caller may do something under it or a part of it,
     * and whether the month is told already: that is read again once it is held.
     */
    Optional<Declaring> declaring(UUID obligationId, String employerSiren, YearMonth month) {
        List<ReachPath> ways = new ArrayList<>(reach.branches("c"));
        ways.addAll(reach.ofParts("PartRow x", "x.contractId = c.id"));
        return new WhereClause()
                        .add("o.id = :obligation", "obligation", obligationId)
                        .with("siren", employerSiren)
                        .with("month", month.atDay(1))
                        .within(ways)
                        .query(
                                getEntityManager(),
                                "select c, o, s.id from Contract c join Obligation o on o.contractId = c.id left join Statement s"
                                        + " on s.obligationId = o.id and s.employerSiren = :siren and s.month = :month",
                                Object[].class)
                        .getResultList()
                        .stream()
                        .map(row -> new Declaring((Contract) row[0], (Obligation) row[1], row[2] != null))
                        .findFirst();
    }

    record Declaring(Contract contract, Obligation obligation, boolean told) {}

    /** Those that there are, with their lines, held until the transaction ends, in the order that all who lock several keep to. */
    public Collection<Statement> held(Collection<StatementKey> keys) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(
                        // of each obligation along its own index, whatever is known of the table yet: by month or
                        // employer alone the database would go through all that a large file has left so far
                        "with asked as materialized (select k.obligation, array_agg(k.siren || ' ' || k.month) as keys"
                                + " from unnest(cast(:obligations as uuid[]), cast(:sirens as text[]), cast(:months as date[]))"
                                + " k (obligation, siren, month) group by k.obligation)"
                                + " select s.id from statement s where s.id = any (array(select told.id from asked"
                                + " cross join lateral (select x.id from statement x where x.obligation_id = asked.obligation"
                                + " and x.employer_siren || ' ' || x.month = any (asked.keys) offset 0) told))"
                                + " order by s.id for update of s",
                        UUID.class)
                .setParameter(
                        "obligations",
                        keys.stream().map(StatementKey::obligation).toArray(UUID[]::new))
                .setParameter(
                        "sirens", keys.stream().map(StatementKey::employerSiren).toArray(String[]::new))
                .setParameter(
                        "months", keys.stream().map(key -> key.month().atDay(1)).toArray(LocalDate[]::new))
                .getResultList();
        return ids.isEmpty() ? List.of() : byId(ids).values();
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
