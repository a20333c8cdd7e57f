package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.intake.PersonChanged;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.placement.PlacementMoved;
import fr.clausesociale.contracts.placement.Placements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks at accepted hours again when what they rest on has changed. They are never taken away by themselves: the placement
 * goes into review, and a facilitator decides whether to correct them.
 */
@ApplicationScoped
class HoursWatch {

    private final EntityManager database;
    private final Persons persons;
    private final Placements placements;
    private final PlacementChanges changes;
    private final Contracts contracts;
    private final HoursLimits limits;

    HoursWatch(
            EntityManager database,
            Persons persons,
            Placements placements,
            PlacementChanges changes,
            Contracts contracts,
            HoursLimits limits) {
        this.database = database;
        this.persons = persons;
        this.placements = placements;
        this.changes = changes;
        this.contracts = contracts;
        this.limits = limits;
    }

    /** When two pseudonyms turn out to be one person, their months are added up. */
    void onPersonChanged(@Observes PersonChanged change) {
        Set<UUID> aliases = persons.aliases(change.beneficiaryId());
        if (aliases.size() < 2) {
            return;
        }
        database.createQuery(
                        "select e.month, sum(e.hours) from HoursEntry e where e.beneficiaryId in :aliases group by e.month",
                        Object[].class)
                .setParameter("aliases", aliases)
                .getResultList()
                .forEach(row -> {
                    YearMonth month = YearMonth.from((LocalDate) row[0]);
                    if (((BigDecimal) row[1]).compareTo(mostIn(aliases, month)) > 0) {
                        workedIn(aliases, month).forEach(id -> changes.review(id, "PERSON_MONTH_OVER_LIMIT"));
                    }
                });
    }

    /** What the strictest of the contracts worked for takes. */
    private BigDecimal mostIn(Set<UUID> aliases, YearMonth month) {
        return database.createQuery(
                        "select distinct e.contractId, e.obligationId from HoursEntry e"
                                + " where e.beneficiaryId in :aliases and e.month = :month",
                        Object[].class)
                .setParameter("aliases", aliases)
                .setParameter("month", month.atDay(1))
                .getResultStream()
                .map(row -> limits.of(contracts.findById((UUID) row[0]), (UUID) row[1])
                        .mostIn(month))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    void onMoved(@Observes PlacementMoved moved) {
        Placement placement = placements.findById(moved.placementId());
        boolean outside = database.createQuery(
                        "select e.contractId, e.month from HoursEntry e where e.placementId = :id"
                                + " group by e.contractId, e.month having sum(e.hours) > 0",
                        Object[].class)
                .setParameter("id", moved.placementId())
                .getResultStream()
                .anyMatch(row -> !counts(placement, (UUID) row[0], YearMonth.from((LocalDate) row[1])));
        if (outside || !daysCount(placement)) {
            changes.review(placement.id(), "HOURS_OUTSIDE");
        }
    }

    /** Whether all hours that were told day by day are of days that count. */
    private boolean daysCount(Placement placement) {
        return database.createQuery(
                        "from StatementLine l join fetch l.statement where l.placementId = :id and l.status = ACCEPTED",
                        StatementLine.class)
                .setParameter("id", placement.id())
                .getResultStream()
                .allMatch(line -> {
                    Statement statement = line.statement();
                    Worked worked = Worked.of(placement, contracts.findById(statement.contractId()));
                    return line.days().stream().allMatch(day -> worked.counts(day.on(), statement.month()));
                });
    }

    private boolean counts(Placement placement, UUID contractId, YearMonth month) {
        Contract contract = contracts.findById(contractId);
        Worked worked = Worked.of(placement, contract);
        return worked.employedIn(month) && !worked.lastIn(month).isBefore(worked.firstIn(month));
    }

    private List<UUID> workedIn(Set<UUID> aliases, YearMonth month) {
        return database.createQuery(
                        "select distinct e.placementId from HoursEntry e where e.beneficiaryId in :aliases"
                                + " and e.month = :month order by 1",
                        UUID.class)
                .setParameter("aliases", aliases)
                .setParameter("month", month.atDay(1))
                .getResultList();
    }
}
