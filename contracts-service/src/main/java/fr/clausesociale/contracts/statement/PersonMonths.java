package fr.clausesociale.contracts.statement;

import fr.clausesociale.contracts.intake.Persons;
import fr.clausesociale.contracts.statement.limit.DayHours;
import fr.clausesociale.contracts.statement.limit.WorkPeriod;
import fr.clausesociale.platform.identifier.Siret;
import fr.clausesociale.platform.list.WhereClause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people worked in one month over all obligations: one hour counts once. */
@ApplicationScoped
public class PersonMonths {

    private static final String TOLD = "select s.month, p.beneficiaryId, l.id, p.id, s.contractId, s.obligationId,"
            + " s.employerSiren, p.work.userCompany.siret, l.acceptedHours, l.acceptedDays, l.days,"
            + " p.work.startOn, coalesce(p.endedOn, p.work.endOn), c.terms.notifiedOn, p.countingUntil"
            + " from StatementLine l join l.statement s join Placement p on p.id = l.placementId"
            + " join Contract c on c.id = s.contractId"
            + " where " + WhereClause.anyOf("p.beneficiaryId", "aliases")
            + " and l.status = ACCEPTED and l.acceptedHours > 0";

    /**
     * Of each of the pseudonyms {@code asked (id)} of a recursive query, which work in the months {@code works (id, month)}: all of
     * the same person, and by which one row of that person and month is held, always in one order, so that none wait in a ring.
     */
    static final String PEOPLE = Persons.SAME
            + ", person as (select asked, id, min(cast(id as text)) over (partition by asked) as chosen from same),"
            + " held as (insert into person_month (beneficiary_id, month)"
            + " select distinct cast(person.chosen as uuid), works.month from person join works on works.id = person.asked order by 1, 2"
            + " on conflict (beneficiary_id, month) do update set month = excluded.month)";

    private static final String HELD = "with recursive asked (id) as (select id from unnest(cast(:ids as uuid[])) id),"
            + " works as (select id, cast(:month as date) as month from asked), "
            + PEOPLE + " select asked, id, cast(chosen as uuid) as chosen from person";

    private final EntityManager database;

    PersonMonths(EntityManager database) {
        this.database = database;
    }

    /**
     * Makes every other acceptance for these people and this month wait, then reads what was accepted of each, whatever obligation
     * and pseudonym. Two queries, however many people.
     *
     * @return by each of the pseudonyms; those of one person share one
     */
    public Map<UUID, PersonMonth> hold(Collection<UUID> beneficiaries, YearMonth month) {
        List<Object[]> rows = database.createNativeQuery(HELD, Object[].class)
                .setParameter("ids", beneficiaries.stream().distinct().toArray(UUID[]::new))
                .setParameter("month", month.atDay(1))
                .getResultList();
        return told(
                        rows.stream()
                                .map(row -> new Alias((UUID) row[0], (UUID) row[1], (UUID) row[2]))
                                .toList(),
                        Set.of(month))
                .get(month);
    }

    /** @param held by which the person is held that goes by the one asked for and by the other */
    record Alias(UUID asked, UUID other, UUID held) {}

    /** What was accepted of people who are held, month by month: by each of the pseudonyms that were asked for. */
    Map<YearMonth, Map<UUID, PersonMonth>> told(List<Alias> people, Set<YearMonth> of) {
        Map<UUID, UUID> held = people.stream().collect(Collectors.toMap(Alias::other, Alias::held, (one, same) -> one));
        Map<YearMonth, List<Row>> told = held.isEmpty()
                ? Map.of()
                : rows(database.createQuery(
                                        TOLD + " and " + WhereClause.anyOf("l.month", "months") + " order by l.id",
                                        Object[].class)
                                .setParameter("aliases", held.keySet().toArray(UUID[]::new))
                                .setParameter(
                                        "months",
                                        of.stream().map(month -> month.atDay(1)).toArray(LocalDate[]::new)))
                        .stream()
                        .collect(Collectors.groupingBy(Row::month));
        return of.stream()
                .collect(Collectors.toMap(
                        month -> month, month -> told(people, held, month, told.getOrDefault(month, List.of()))));
    }

    private static Map<UUID, PersonMonth> told(
            List<Alias> people, Map<UUID, UUID> held, YearMonth month, List<Row> rows) {
        Map<UUID, List<Row>> told = rows.stream().collect(Collectors.groupingBy(row -> held.get(row.beneficiaryId)));
        Map<UUID, PersonMonth> byPerson = held.values().stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new PersonMonth(month, told(told.getOrDefault(person, List.of())))));
        return people.stream()
                .collect(Collectors.toMap(Alias::asked, each -> byPerson.get(each.held()), (one, same) -> one));
    }

    /** All months of one person with accepted hours. */
    Map<YearMonth, PersonMonth> all(Set<UUID> aliases) {
        Map<YearMonth, PersonMonth> months = new TreeMap<>();
        rows(database.createQuery(TOLD + " order by l.id", Object[].class)
                        .setParameter("aliases", aliases.toArray(UUID[]::new)))
                .stream()
                .collect(Collectors.groupingBy(Row::month))
                .forEach((month, rows) -> months.put(month, new PersonMonth(month, told(rows))));
        return months;
    }

    private static List<LineHours> told(List<Row> rows) {
        return rows.stream().map(Row::told).toList();
    }

    private static List<Row> rows(TypedQuery<Object[]> query) {
        return query.getResultList().stream().map(PersonMonths::row).toList();
    }

    private record Row(YearMonth month, UUID beneficiaryId, LineHours told) {}

    @SuppressWarnings("unchecked")
    private static Row row(Object[] row) {
        YearMonth month = YearMonth.from((LocalDate) row[0]);
        List<DayHours> days = (List<DayHours>) (row[9] != null ? row[9] : row[10]);
        return new Row(
                month,
                (UUID) row[1],
                LineHours.of(
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        (UUID) row[5],
                        (String) row[6],
                        row[7] == null ? null : Siret.siren((String) row[7]),
                        (BigDecimal) row[8],
                        days == null ? List.of() : days,
                        new WorkPeriod(
                                (LocalDate) row[11], (LocalDate) row[12], (LocalDate) row[13], (LocalDate) row[14]),
                        month));
    }
}
