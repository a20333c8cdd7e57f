package fr.clausesociale.contracts.statement.done;

import fr.clausesociale.contracts.obligation.share.HoursDone;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sums what was declared and accepted, from the statements and entries themselves. */
@ApplicationScoped
class HoursOfObligations implements HoursDone {

    private final EntityManager database;

    HoursOfObligations(EntityManager database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Done> of(Collection<UUID> obligationIds, YearMonth upTo, Instant knownAt) {
        return new WhereClause()
                        .among("o.id", "ids", obligationIds)
                        .with("upTo", upTo.atDay(1))
                        .with("upToMonth", upTo)
                        .with("knownAt", knownAt)
                        .query(
                                database,
                                "select o.id, (select sum(l.hours) from StatementLine l join l.statement s"
                                        + " where s.obligationId = o.id and s.month <= :upTo and s.submittedAt <= :knownAt"
                                        + " and l.status in (SUBMITTED, ACCEPTED)),"
                                        + " (select sum(e.accepted.hours) from HoursEntry e where e.accepted.obligationId = o.id"
                                        + " and e.accepted.month <= :upToMonth and e.accepted.acceptedAt <= :knownAt)"
                                        + " from Obligation o",
                                Object[].class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> (UUID) row[0], row -> new Done(orZero(row[1]), orZero(row[2]))));
    }

    @Override
    public String asText(String obligation, String upTo, String knownAt) {
        return ("concat((select sum(l.hours) from statement_line l join statement s on s.id = l.statement_id"
                        + " where s.obligation_id = %1$s and s.month <= %2$s and s.submitted_at <= %3$s"
                        + " and l.status in ('SUBMITTED', 'ACCEPTED')), '/', (select sum(h.hours) from hours_entry h"
                        + " where h.obligation_id = %1$s and h.month <= %2$s and h.accepted_at <= %3$s))")
                .formatted(obligation, upTo, knownAt);
    }

    private static BigDecimal orZero(Object sum) {
        return sum == null ? Decimals.ZERO : Decimals.two((BigDecimal) sum);
    }

    @Override
    public Map<UUID, BigDecimal> undecided(Collection<UUID> obligationIds, YearMonth upTo) {
        return byObligation(database.createQuery(
                        "select s.obligationId, sum(l.hours) from StatementLine l join l.statement s"
                                + " where s.obligationId in :ids and s.month <= :upTo"
                                + " and l.status = SUBMITTED group by s.obligationId",
                        Object[].class)
                .setParameter("ids", obligationIds)
                .setParameter("upTo", upTo.atDay(1))
                .getResultList());
    }

    @Override
    public Map<UUID, List<Worked>> worked(Collection<UUID> obligationIds, YearMonth upTo) {
        return database
                .createQuery(
                        "select e.accepted.obligationId, e.accepted.month, s.employerSiret, p.work.userCompany.siret, sum(e.accepted.hours)"
                                + " from HoursEntry e, Statement s, Placement p"
                                + " where s.id = e.accepted.statementId and p.id = e.accepted.placementId and e.accepted.obligationId in :ids"
                                + " and e.accepted.month <= :upTo group by 1, 2, 3, 4 order by 1, 2, 3, 4",
                        Object[].class)
                .setParameter("ids", obligationIds)
                .setParameter("upTo", upTo)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(HoursOfObligations::worked, Collectors.toList())));
    }

    private static Worked worked(Object[] row) {
        return new Worked((YearMonth) row[1], (String) row[2], (String) row[3], Decimals.two((BigDecimal) row[4]));
    }

    private static Map<UUID, BigDecimal> byObligation(List<Object[]> rows) {
        Map<UUID, BigDecimal> sums = new HashMap<>();
        rows.forEach(row -> sums.put((UUID) row[0], Decimals.two((BigDecimal) row[1])));
        return sums;
    }
}
