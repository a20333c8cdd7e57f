package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.month.Months;
import fr.clausesociale.contracts.obligation.Obligation;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.statement.PersonMonths.Alias;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Holds all that a decision on a statement rests on and reads it as it is once held, in as many queries whatever the statement has
 * of lines. Held are the contract, what is owed, the statement, its placements and the months of its people, in this order.
 */
@ApplicationScoped
class Deciding {

    /**
     * Who changes lines of a submitted statement, or of whom a placement is, holds the contract first, so the lines are those that
     * were held; people are asked of placements that are. What follows is of single keys: to plan it takes longer than to do it.
     */
    private static final String LINES =
            "with recursive placed as materialized (select p.beneficiary_id from placement p where p.id in"
                    + " (select l.placement_id from statement_line l where l.statement_id = :id and l.status = 'SUBMITTED')"
                    + " order by p.id for no key update),"
                    + " asked (id) as (select beneficiary_id from placed), " + PersonMonths.PEOPLE
                    + " select {s.*}, {l.*}, " + Months.OPEN + " as open,"
                    + " (select " + Plans.KEEP + ") as plans,"
                    + " (select string_agg(asked || ' ' || id || ' ' || chosen, ',') from person) as people"
                    + " from statement s left join statement_line l on l.statement_id = s.id where s.id in (:one) order by l.id";

    private final Statements statements;
    private final Placements placements;
    private final PersonMonths months;
    private final HoursLimits limits;
    private final Session session;

    Deciding(Statements statements, Placements placements, PersonMonths months, HoursLimits limits, Session session) {
        this.statements = statements;
        this.placements = placements;
        this.months = months;
        this.limits = limits;
        this.session = session;
    }

    /**
     * What was read of one statement. None of it is written by the mapper: {@link Decided} writes what becomes of it.
     *
     * @param placements of the lines that are submitted
     * @param people what was accepted of each of their people in the month, by pseudonym
     * @param open the month that hours are written in
     */
    record Held(
            Contract contract,
            Obligation obligation,
            Statement statement,
            Map<UUID, Placement> placements,
            Map<UUID, PersonMonth> people,
            YearMonth open,
            Limits limits) {}

    /** 403 or 404 where the caller may not decide on it. */
    Held held(UUID statementId) {
        boolean before = session.isDefaultReadOnly();
        session.setDefaultReadOnly(true);
        try {
            return read(statements.reachableToDecide(statementId));
        } finally {
            session.setDefaultReadOnly(before);
        }
    }

    private Held read(Statements.Decidable of) {
        Object[] first = lines(of);
        YearMonth month = of.statement().month();
        return new Held(
                of.contract(),
                of.obligation(),
                of.statement(),
                placements.byId(of.statement().lines().stream()
                        .filter(line -> line.is(LineStatus.SUBMITTED))
                        .map(StatementLine::placementId)
                        .toList()),
                months.told(people((String) first[first.length - 1]), month),
                YearMonth.from((LocalDate) first[first.length - 2]),
                limits.of(of.contract(), of.obligation()));
    }

    /**
     * The identifier is bound once as a list: a query with a join that is fetched is never found again among the plans that the
     * mapper keeps, which makes each run add one to them and each search among them longer; one with a list is not kept.
     */
    @SuppressWarnings("unchecked")
    private Object[] lines(Statements.Decidable of) {
        NativeQuery<Object[]> query = session.createNativeQuery(LINES, Object[].class)
                .setParameter("id", of.statement().id())
                .setParameterList("one", List.of(of.statement().id()))
                .setParameter("month", of.statement().month().atDay(1))
                .setParameter("department", Months.department(of.contract().territory()));
        return query.addEntity("s", Statement.class)
                .addJoin("l", "s.lines")
                .addScalar("open", LocalDate.class)
                .addScalar("people", String.class)
                .getResultList()
                .get(0);
    }

    private static List<Alias> people(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(each ->
                                Stream.of(each.split(" ")).map(UUID::fromString).toArray(UUID[]::new))
                        .map(ids -> new Alias(ids[0], ids[1], ids[2]))
                        .toList();
    }
}
