package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.contract.Contract;
import fr.clausesociale.contracts.contract.Contracts;
import fr.clausesociale.contracts.contract.reach.OwnParts;
import fr.clausesociale.contracts.contract.terms.PartKey;
import fr.clausesociale.contracts.month.OpenMonths;
import fr.clausesociale.contracts.placement.Placement;
import fr.clausesociale.contracts.placement.Placements;
import fr.clausesociale.contracts.shared.Plans;
import fr.clausesociale.contracts.statement.PersonMonths.Alias;
import fr.clausesociale.contracts.statement.limit.HoursLimits;
import fr.clausesociale.contracts.statement.limit.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Holds all that decisions on statements rest on and reads it as it is once held, in as many queries however many statements and
 * lines there are. Held are the contract, what is owed, the statement, its placements and the months of its people, in this order.
 */
@ApplicationScoped
class DecisionFacts {

    /**
     * Who changes lines of a submitted statement, or of whom a placement is, holds the contract first, so the lines are those that
     * were held; people are asked of placements that are. What follows is of single keys: to plan it takes longer than to do it.
     */
    private static final String LINES =
            "with recursive told as materialized (select l.placement_id, s.month from statement_line l"
                    + " join statement s on s.id = l.statement_id where l.statement_id = any (cast(:ids as uuid[])) and l.status = 'SUBMITTED'),"
                    + " placed as materialized (select p.id, p.beneficiary_id from placement p"
                    + " where p.id = any (array(select placement_id from told)) order by p.id for no key update),"
                    + " works (id, month) as (select distinct placed.beneficiary_id, told.month from placed"
                    + " join told on told.placement_id = placed.id),"
                    + " asked (id) as (select distinct id from works), " + PersonMonths.PEOPLE
                    + " select {s.*}, {l.*}, " + OpenMonths.OPEN + " as open,"
                    + " (select " + Plans.KEEP + ") as plans,"
                    + " (select string_agg(asked || ' ' || id || ' ' || chosen, ',') from person) as people"
                    + " from statement s left join statement_line l on l.statement_id = s.id where s.id in (:several) order by s.id, l.id";

    private final Statements statements;
    private final Placements placements;
    private final PersonMonths months;
    private final Contracts contracts;
    private final HoursLimits limits;
    private final Session session;

    DecisionFacts(
            Statements statements,
            Placements placements,
            PersonMonths months,
            Contracts contracts,
            HoursLimits limits,
            Session session) {
        this.contracts = contracts;
        this.statements = statements;
        this.placements = placements;
        this.months = months;
        this.limits = limits;
        this.session = session;
    }

    /**
     * What was read of one statement. None of it is written by the mapper: {@link DecisionRows} writes what becomes of it.
     *
     * @param placements of the lines that are submitted, by identifier
     * @param people what was accepted of each of their people in the month, by pseudonym
     * @param own of which parts of the contract the caller decides
     * @param open the months that hours are written in
     */
    record Held(
            Contract contract,
            Statement statement,
            Map<UUID, Placement> placements,
            Map<UUID, PersonMonth> people,
            OwnParts own,
            OpenMonths open,
            Limits limits) {

        /** Whether the caller decides on a line: on all of a contract that it looks after, else on those of its parts. */
        boolean mine(StatementLine line) {
            Placement placement = placements.get(line.placementId());
            return own.all()
                    || placement != null
                            && own.hold(placement.partUnder(line.statement().obligationId()));
        }

        /** The month that hours of a line are written in. */
        YearMonth open(StatementLine line) {
            PartKey part = placements.get(line.placementId()).partUnder(statement.obligationId());
            return open.of(contract.placeOf(part), statement.month());
        }
    }

    /** 403 or 404 where the caller may not decide on it. */
    Held held(UUID statementId) {
        return Optional.ofNullable(held(List.of(statementId)).get(statementId))
                .orElseThrow(() -> statements.refused(statementId));
    }

    /** Of several at once those that the caller may decide on, each as if it were alone; they share what is of the same person. */
    Map<UUID, Held> held(Collection<UUID> statementIds) {
        boolean before = session.isDefaultReadOnly();
        session.setDefaultReadOnly(true);
        try {
            return read(statements.reachableToDecide(statementIds));
        } finally {
            session.setDefaultReadOnly(before);
        }
    }

    private Map<UUID, Held> read(List<Statements.Decidable> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        Object[] first = lines(all);
        Map<YearMonth, Map<UUID, PersonMonth>> people = months.told(
                people((String) first[first.length - 1]),
                all.stream().map(each -> each.statement().month()).collect(Collectors.toSet()));
        Map<UUID, Placement> placed = placements.byId(all.stream()
                .flatMap(each -> each.statement().lines().stream())
                .filter(line -> line.is(LineStatus.SUBMITTED))
                .map(StatementLine::placementId)
                .distinct()
                .toList());
        Map<UUID, Limits> possible = limits.of(all.stream()
                .collect(Collectors.toMap(
                        Statements.Decidable::obligation, Statements.Decidable::contract, (one, same) -> one)));
        OpenMonths open = OpenMonths.read(accounts(all), (String) first[first.length - 2]);
        return all.stream()
                .collect(Collectors.toMap(
                        of -> of.statement().id(),
                        of -> new Held(
                                of.contract(),
                                of.statement(),
                                placed,
                                people.get(of.statement().month()),
                                contracts.ownParts(of.contract()),
                                open,
                                possible.get(of.obligation().id()))));
    }

    /** Wherever hours of these statements may be written: where the contract lies, and each part of it. */
    private static List<OpenMonths.Account> accounts(List<Statements.Decidable> all) {
        return all.stream()
                .flatMap(each -> Stream.concat(
                                Stream.of(Optional.ofNullable(each.contract().territory())),
                                each.contract().parts().stream().map(part -> Optional.of(part.territory())))
                        .map(place -> OpenMonths.Account.of(
                                place.orElse(null), each.statement().month())))
                .distinct()
                .toList();
    }

    /**
     * Identifiers are bound as a list: a query with a join that is fetched is never found again among the plans that the
     * mapper keeps, which makes each run add one to them and each search among them longer; one with a list is not kept.
     */
    @SuppressWarnings("unchecked")
    private Object[] lines(List<Statements.Decidable> all) {
        List<UUID> ids = all.stream().map(each -> each.statement().id()).toList();
        NativeQuery<Object[]> query = session.createNativeQuery(LINES, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameterList("several", ids);
        OpenMonths.ask(query, accounts(all));
        return query.addEntity("s", Statement.class)
                .addJoin("l", "s.lines")
                .addScalar("open", String.class)
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
