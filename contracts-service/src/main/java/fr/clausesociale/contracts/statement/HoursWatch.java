package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.intake.PersonChanged;
import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.obligation.EndMoved;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.PlacementChanges;
import fr.clausesociale.contracts.placement.PlacementMoved;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.contracts.statement.limit.Limits;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks at accepted hours again when what they rest on has changed. They are never taken away by themselves: the placement
 * goes into review, and a facilitator decides whether to correct them.
 */
@ApplicationScoped
class HoursWatch {

    private static final String OVER_LIMIT = "PERSON_MONTH_OVER_LIMIT";
    private static final String TWICE = "SAME_WORK_TWICE";
    private static final String OUTSIDE = "HOURS_OUTSIDE";

    private final EntityManager database;
    private final Persons persons;
    private final PersonMonths months;
    private final Placements placements;
    private final PlacementChanges changes;
    private final Contracts contracts;
    private final HoursLimits limits;

    HoursWatch(
            EntityManager database,
            Persons persons,
            PersonMonths months,
            Placements placements,
            PlacementChanges changes,
            Contracts contracts,
            HoursLimits limits) {
        this.database = database;
        this.persons = persons;
        this.months = months;
        this.placements = placements;
        this.changes = changes;
        this.contracts = contracts;
        this.limits = limits;
    }

    /**
     * When two pseudonyms turn out to be one person, their months are put together; when they turn out to be two again, each
     * has its own.
     */
    void onPersonChanged(@Observes PersonChanged change) {
        Set<UUID> aliases = persons.aliases(change.beneficiaryId());
        if (change.linked() || aliases.size() > 1) {
            Collection<PersonMonth> all = months.all(aliases).values();
            clear(all);
            all.forEach(this::doubt);
        }
    }

    /** One hour counts once: what cannot all be true is looked at by somebody. */
    private void doubt(PersonMonth month) {
        review(overfull(month), OVER_LIMIT);
        review(placements(month.declaredTwice()), TWICE);
    }

    /** What can all be true is in doubt no more. */
    private void clear(Collection<PersonMonth> all) {
        SortedSet<UUID> over = new TreeSet<>();
        SortedSet<UUID> twice = new TreeSet<>();
        SortedSet<UUID> worked = new TreeSet<>();
        for (PersonMonth month : all) {
            over.addAll(overfull(month));
            twice.addAll(placements(month.declaredTwice()));
            worked.addAll(placements(month.accepted()));
        }
        changes.cleared(worked.stream().filter(id -> !over.contains(id)).toList(), OVER_LIMIT);
        changes.cleared(worked.stream().filter(id -> !twice.contains(id)).toList(), TWICE);
    }

    private SortedSet<UUID> overfull(PersonMonth month) {
        return placements(month.possible(strictest(month)) ? List.of() : month.accepted());
    }

    private static SortedSet<UUID> placements(List<LineHours> lines) {
        return lines.stream().map(LineHours::placementId).collect(Collectors.toCollection(TreeSet::new));
    }

    private void review(SortedSet<UUID> ids, String why) {
        ids.forEach(id -> changes.review(id, why));
    }

    /** What the strictest of the contracts worked for takes on a day. */
    private Function<LocalDate, BigDecimal> strictest(PersonMonth month) {
        Map<UUID, Limits> all = new HashMap<>();
        month.accepted()
                .forEach(told -> all.computeIfAbsent(
                        told.obligationId(),
                        obligation -> limits.of(contracts.findById(told.contractId()), obligation)));
        return day -> all.values().stream()
                .map(each -> each.mostOn(day))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Hours that were accepted before the end moved stand until somebody has looked. */
    void onEndMoved(@Observes EndMoved end) {
        Contract contract = contracts.findById(end.contractId());
        Limits possible = limits.of(contract, end.obligationId());
        List<StatementLine> lines = database.createQuery(
                        "from StatementLine l join fetch l.statement s where s.obligationId = :id and l.status = ACCEPTED"
                                + " and l.month >= :first order by l.placementId",
                        StatementLine.class)
                .setParameter("id", end.obligationId())
                .setParameter("first", end.after().withDayOfMonth(1))
                .getResultList();
        Map<UUID, Placement> byId =
                placements.byId(lines.stream().map(StatementLine::placementId).toList());
        lines.stream()
                .filter(line -> liesAfter(line, WorkPeriod.of(byId.get(line.placementId()), contract, possible), end))
                .map(StatementLine::placementId)
                .distinct()
                .forEach(id -> changes.review(id, "HOURS_AFTER_END"));
    }

    private static boolean liesAfter(StatementLine line, WorkPeriod worked, EndMoved end) {
        YearMonth month = line.statement().month();
        Predicate<LocalDate> after =
                day -> day.isAfter(end.after()) && (end.before() == null || !day.isAfter(end.before()));
        return line.standingDays().isEmpty()
                ? worked.employedDays(month).anyMatch(after)
                : line.standingDays().stream()
                        .filter(day -> day.hours().signum() > 0)
                        .map(DayHours::on)
                        .anyMatch(after);
    }

    void onMoved(@Observes PlacementMoved moved) {
        Placement placement = placements.findById(moved.placementId());
        boolean outside = database
                .createQuery(
                        "select e.accepted.contractId, e.accepted.month from HoursEntry e where e.accepted.placementId = :id"
                                + " group by e.accepted.contractId, e.accepted.month having sum(e.accepted.hours) > 0",
                        Object[].class)
                .setParameter("id", moved.placementId())
                .getResultList()
                .stream()
                .anyMatch(row -> !counts(placement, (UUID) row[0], (YearMonth) row[1]));
        if (outside || !daysCount(placement)) {
            changes.review(placement.id(), OUTSIDE);
        } else {
            changes.cleared(List.of(placement.id()), OUTSIDE);
        }
        months.all(persons.aliases(placement.beneficiaryId())).values().stream()
                .filter(month -> month.accepted().stream()
                        .anyMatch(told -> told.placementId().equals(placement.id())))
                .forEach(this::doubt);
    }

    /** Whether all hours that were told day by day are of days that count. */
    private boolean daysCount(Placement placement) {
        return database
                .createQuery(
                        "from StatementLine l join fetch l.statement where l.placementId = :id and l.status = ACCEPTED",
                        StatementLine.class)
                .setParameter("id", placement.id())
                .getResultList()
                .stream()
                .allMatch(line -> {
                    Statement statement = line.statement();
                    WorkPeriod worked = employed(placement, contracts.findById(statement.contractId()));
                    return line.standingDays().stream()
                            .filter(day -> day.hours().signum() > 0)
                            .allMatch(
                                    day -> worked.counts(day.on(), statement.month()) && !worked.suspendedOn(day.on()));
                });
    }

    private boolean counts(Placement placement, UUID contractId, YearMonth month) {
        Contract contract = contracts.findById(contractId);
        WorkPeriod worked = employed(placement, contract);
        return worked.employedIn(month)
                && worked.workedIn(month)
                && !worked.lastIn(month).isBefore(worked.firstIn(month));
    }

    /** Where the contract ended is looked at when its end moves. */
    private static WorkPeriod employed(Placement placement, Contract contract) {
        return new WorkPeriod(
                placement.startOn(),
                placement.lastDay(),
                contract.notifiedOn(),
                placement.countingUntil(),
                null,
                placement.course().suspensions());
    }
}
