package fr.clausesociale.contracts.reading.forecast;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.obligation.Obligations;
import fr.clausesociale.contracts.obligation.Standing;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.placement.terms.Allocation;
import fr.clausesociale.contracts.policy.Policies;
import fr.clausesociale.contracts.policy.Policy;
import fr.clausesociale.contracts.policy.PolicySubject;
import fr.clausesociale.contracts.shared.Decimals;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks ahead from the placements that run and from what they brought lately. */
@ApplicationScoped
class Forecasts {

    private final Obligations obligations;
    private final Placements placements;
    private final Contracts contracts;
    private final Policies policies;
    private final EntityManager database;
    private final BusinessClock clock;

    Forecasts(
            Obligations obligations,
            Placements placements,
            Contracts contracts,
            Policies policies,
            EntityManager database,
            BusinessClock clock) {
        this.obligations = obligations;
        this.placements = placements;
        this.contracts = contracts;
        this.policies = policies;
        this.database = database;
        this.clock = clock;
    }

    Forecast of(UUID obligationId) {
        Obligation obligation = obligations.reachable(obligationId);
        if (!contracts.telling(contracts.findById(obligation.contractId())).toThisDay()) {
            // what lies ahead is none of the time of who followed it before
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        LocalDate today = clock.today();
        LocalDate until = obligation.until() == null ? today : obligation.until();
        Standing standing = obligations.standing(obligation, today);
        Map<UUID, LocalDate> told = lastMonthTold(obligationId);
        Map<UUID, BigDecimal> pace = pace(obligation);
        List<Forecast.OfPlacement> open = placements.openFor(obligationId).stream()
                .map(placement -> expected(placement, obligation, until, told, pace))
                .toList();
        BigDecimal expected = open.stream().map(Forecast.OfPlacement::expected).reduce(Decimals.ZERO, BigDecimal::add);
        BigDecimal waiting = Decimals.atLeastZero(waiting(obligationId));
        BigDecimal atEnd = standing.accepted().add(waiting).add(expected);
        return new Forecast(
                obligationId,
                today,
                until,
                standing.due(),
                standing.accepted(),
                waiting,
                expected,
                atEnd,
                Decimals.atLeastZero(standing.due().subtract(atEnd)),
                open);
    }

    private Forecast.OfPlacement expected(
            Placement placement,
            Obligation obligation,
            LocalDate until,
            Map<UUID, LocalDate> told,
            Map<UUID, BigDecimal> pace) {
        LocalDate last = Stream.of(until, placement.lastDay(), placement.countingUntil())
                .filter(day -> day != null)
                .min(LocalDate::compareTo)
                .orElse(until);
        LocalDate from = told.containsKey(placement.id())
                ? YearMonth.from(told.get(placement.id())).plusMonths(1).atDay(1)
                : placement.startOn();
        BigDecimal share = placement.allocations().stream()
                .filter(a -> a.obligationId().equals(obligation.id()))
                .map(Allocation::share)
                .findFirst()
                .orElse(BigDecimal.ONE);
        ExpectedWork work =
                new ExpectedWork(from, last, placement.work().weeklyHours(), pace.get(placement.id()), share);
        return new Forecast.OfPlacement(placement.id(), last, work.hours(), work.method());
    }

    private BigDecimal waiting(UUID obligationId) {
        return database.createQuery(
                        "select coalesce(sum(l.hours), 0) from StatementLine l join l.statement s"
                                + " where s.obligationId = :id and l.status = SUBMITTED",
                        BigDecimal.class)
                .setParameter("id", obligationId)
                .getSingleResult()
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** Last month submitted or accepted, by placement: what lies before it is told, worked or not. */
    private Map<UUID, LocalDate> lastMonthTold(UUID obligationId) {
        Map<UUID, LocalDate> months = new HashMap<>();
        database.createQuery(
                        "select l.placementId, max(s.month) from StatementLine l join l.statement s"
                                + " where s.obligationId = :id and l.status in (SUBMITTED, ACCEPTED) group by l.placementId",
                        Object[].class)
                .setParameter("id", obligationId)
                .getResultList()
                .forEach(row -> months.put((UUID) row[0], (LocalDate) row[1]));
        return months;
    }

    /** Accepted hours a month over the last whole months in which there were some; none where nobody says how many. */
    private Map<UUID, BigDecimal> pace(Obligation obligation) {
        Contract contract = contracts.findById(obligation.contractId());
        int months = policies.about(List.of(contract.id()), Policy.FORECAST_PACE_MONTHS)
                .integer(
                        clock.today(),
                        Policy.FORECAST_PACE_MONTHS,
                        new PolicySubject(contract.id(), obligation.programme(), contract.territory()))
                .orElse(0);
        YearMonth from = clock.month().minusMonths(months);
        Map<UUID, BigDecimal> pace = new HashMap<>();
        database.createQuery(
                        "select e.accepted.placementId, sum(e.accepted.hours), count(distinct e.accepted.month) from HoursEntry e"
                                + " where e.accepted.obligationId = :id and e.accepted.month >= :from and e.accepted.month < :thisMonth"
                                + " group by e.accepted.placementId having sum(e.accepted.hours) > 0",
                        Object[].class)
                .setParameter("id", obligation.id())
                .setParameter("from", from)
                .setParameter("thisMonth", clock.month())
                .getResultList()
                .forEach(row -> pace.put(
                        (UUID) row[0],
                        ((BigDecimal) row[1]).divide(BigDecimal.valueOf((Long) row[2]), 2, RoundingMode.HALF_UP)));
        return pace;
    }
}
