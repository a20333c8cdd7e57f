package fr.clausesociale.contracts.month;

import fr.clausesociale.contracts.shared.ContractsProblem;
import fr.clausesociale.contracts.shared.Roles;
import fr.clausesociale.platform.caller.Caller;
import fr.clausesociale.platform.caller.Jurisdiction;
import fr.clausesociale.platform.geography.Geography;
import fr.clausesociale.platform.geography.Territory;
import fr.clausesociale.platform.geography.TerritoryCode;
import fr.clausesociale.platform.geography.TerritoryName.Level;
import fr.clausesociale.platform.problem.PlatformProblem;
import fr.clausesociale.platform.problem.Problem;
import fr.clausesociale.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which months are closed, département by département; a region or the nation means each of theirs. */
@ApplicationScoped
public class Months {

    /**
     * In a query with the parameters {@code department} and {@code month}: the month that hours are written in, as {@link #open}
     * says it; asked once, however many rows the query has.
     */
    public static final String OPEN = "(select open_month(cast(:department as text), cast(:month as date)))";

    private final EntityManager database;
    private final Geography geography;
    private final Caller caller;
    private final BusinessClock clock;

    Months(EntityManager database, Geography geography, Caller caller, BusinessClock clock) {
        this.database = database;
        this.geography = geography;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The month that hours are written in: the one they belong to or, where that is closed, the next that is open. None is
     * closed from here to the end of the transaction.
     *
     * @param place where they count; hours of no département are of no closed month
     */
    public YearMonth open(Territory place, YearMonth month) {
        List<LocalDate> open = database.createNativeQuery("select " + OPEN, LocalDate.class)
                .setParameter("department", department(place))
                .setParameter("month", month.atDay(1))
                .getResultList();
        return YearMonth.from(open.get(0));
    }

    /** Of a place, for {@link #OPEN}. */
    static String department(Territory place) {
        return place == null ? null : place.department();
    }

    List<MonthClosure> of(YearMonth month, TerritoryCode territory) {
        return database.createQuery(
                        "from MonthClosure m where m.month = :month and m.department in :departments"
                                + " order by m.department, m.closedAt",
                        MonthClosure.class)
                .setParameter("month", month.atDay(1))
                .setParameter("departments", departments(territory))
                .getResultList();
    }

    /** Closes what is open still. */
    List<MonthClosure> close(YearMonth month, TerritoryCode territory) {
        List<String> theirs = mayClose(territory);
        if (!month.isBefore(YearMonth.from(clock.today()))) {
            throw Problem.of(ContractsProblem.MONTH_NOT_OVER, month);
        }
        Set<String> closed =
                inForce(month, territory).stream().map(MonthClosure::department).collect(Collectors.toSet());
        List<MonthClosure> fresh = theirs.stream()
                .filter(department -> !closed.contains(department))
                .map(department -> new MonthClosure(department, month, clock.now(), caller.organisation()))
                .toList();
        if (fresh.isEmpty()) {
            throw Problem.of(ContractsProblem.MONTH_CLOSED, month);
        }
        fresh.forEach(database::persist);
        database.flush();
        return of(month, territory);
    }

    /** Opens what is closed. */
    List<MonthClosure> reopen(YearMonth month, TerritoryCode territory, String reason) {
        mayClose(territory);
        List<MonthClosure> closed = inForce(month, territory);
        if (closed.isEmpty()) {
            throw Problem.of(ContractsProblem.MONTH_OPEN, month);
        }
        closed.forEach(closure -> closure.reopen(reason, clock.now(), caller.organisation()));
        database.flush();
        return of(month, territory);
    }

    /** As they are once nobody else closes or opens any, and no hours are being written. */
    private List<MonthClosure> inForce(YearMonth month, TerritoryCode territory) {
        database.createNativeQuery("select 1 from hold_months()").getResultList();
        return of(month, territory).stream().filter(MonthClosure::inForce).toList();
    }

    private List<String> mayClose(TerritoryCode territory) {
        boolean holds = caller.is(Roles.ADMIN)
                || caller.is(Roles.COORDINATOR)
                        && Jurisdiction.of(caller, Roles.COORDINATOR).holds(territory.place());
        if (!holds) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return departments(territory);
    }

    private List<String> departments(TerritoryCode territory) {
        Level level = territory.name().level();
        return switch (level) {
            case FRANCE -> geography.departments();
            case REGION -> geography.departmentsOf(territory.place().region());
            case DEPARTMENT -> List.of(territory.place().department());
            default ->
                throw Problem.of(ContractsProblem.MONTH_OF_DEPARTMENT, territory.code())
                        .at("territory");
        };
    }
}
