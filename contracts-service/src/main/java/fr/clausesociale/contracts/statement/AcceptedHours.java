package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.month.Months;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes back all that was accepted and declared of what was entered by mistake. The contracts concerned are held by the caller. */
@ApplicationScoped
public class AcceptedHours {

    private static final String STANDING = " from HoursEntry e where %s and e.accepted.kind = ENTRY"
            + " and not exists (select 1 from HoursEntry r where r.accepted.reverses = e.id)";

    private static final String OF_OBLIGATIONS = "e.accepted.obligationId in :ids";
    private static final String OF_PLACEMENT = "e.accepted.placementId in :ids and e.accepted.beneficiaryId ="
            + " (select coalesce(p.recordedUnder, p.beneficiaryId) from Placement p where p.id = e.accepted.placementId)";

    private final EntityManager database;
    private final Contracts contracts;
    private final Months months;
    private final HoursEvents events;
    private final Caller caller;
    private final BusinessClock clock;

    AcceptedHours(
            EntityManager database,
            Contracts contracts,
            Months months,
            HoursEvents events,
            Caller caller,
            BusinessClock clock) {
        this.database = database;
        this.contracts = contracts;
        this.months = months;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    public BigDecimal ofObligations(Collection<UUID> ids) {
        return sum(OF_OBLIGATIONS, ids);
    }

    public BigDecimal ofPlacement(UUID id) {
        return sum(OF_PLACEMENT, List.of(id));
    }

    public void takeBackOfObligations(Collection<UUID> ids, String reason) {
        reverse(OF_OBLIGATIONS, ids, reason);
        statements("s.obligationId in :ids", ids).forEach(statement -> statement.withdraw(null, reason, clock.now()));
        database.flush();
    }

    public void takeBackOfPlacement(UUID id, String reason) {
        reverse(OF_PLACEMENT, List.of(id), reason);
        withdrawOfPlacement(id, reason);
    }

    /** What is declared of a placement and not decided yet. */
    public void withdrawOfPlacement(UUID id, String reason) {
        statements("exists (select 1 from s.lines l where l.placementId in :ids)", List.of(id))
                .forEach(statement -> statement.withdraw(id, reason, clock.now()));
        database.flush();
    }

    private void reverse(String which, Collection<UUID> ids, String reason) {
        if (ids.isEmpty()) {
            return;
        }
        List<HoursEntry> standing = database.createQuery(STANDING.formatted(which) + " order by e.id", HoursEntry.class)
                .setParameter("ids", ids)
                .getResultList();
        statements(
                "s.id in :ids", standing.stream().map(HoursEntry::statementId).toList());
        Map<Account, YearMonth> open = new HashMap<>();
        standing.forEach(entry -> {
            YearMonth in = open.computeIfAbsent(
                    new Account(
                            entry.contractId(),
                            entry.accepted().part(),
                            entry.accepted().writtenIn()),
                    this::openMonth);
            HoursEntry reversal = entry.annulment(reason, in, clock.now(), caller.organisation());
            database.persist(reversal);
            events.publish(reversal);
            database.find(Statement.class, entry.statementId()).reversed(entry.id(), reason, clock.now());
        });
        database.flush();
    }

    /** A month of a contract, or of a part of it: entries of one are written in the same. */
    private record Account(UUID contractId, PartKey part, YearMonth month) {}

    private YearMonth openMonth(Account account) {
        return months.open(contracts.findById(account.contractId()).placeOf(account.part()), account.month());
    }

    private BigDecimal sum(String which, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Decimals.ZERO
                : database.createQuery(
                                "select coalesce(sum(e.accepted.hours), 0)" + STANDING.formatted(which),
                                BigDecimal.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }

    /** Held, always in one order. */
    private List<Statement> statements(String which, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("from Statement s where " + which + " order by s.id", Statement.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }
}
